/** An instruction without a finding. */
export const fineKettles = `Task: kettles
Definition: You are given a review. Answer Yes if it praises the kettle, No otherwise.

Steps:
  1. Read the review.
  2. Answer Yes if it praises the kettle, and No otherwise.

Positive Example 1:
  Input: It sings.
  Output: Yes

Positive Example 2:
  Input: It drips.
  Output: No
`;

/** Its second step has a wrong number. */
export const brokenKettles = fineKettles.replace('  2. ', '  3. ');
