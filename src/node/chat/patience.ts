/** How long to wait, and how often to try again. */
export interface Patience {
  /** Until an answer begins. */
  readonly answerSeconds: number;
  /** Between two pieces of an answer. */
  readonly stallSeconds: number;
  /** Further tries after a failure that may pass. A refusal that says how long to wait is none. */
  readonly retries: number;
  /** Before the first further try; it doubles each time. */
  readonly pauseSeconds: number;
  /** The longest wait that an endpoint may ask for, at once or by one refusal after the other. */
  readonly longestWaitSeconds: number;
}

export const defaultPatience: Patience = {
  answerSeconds: 120,
  stallSeconds: 60,
  retries: 4,
  pauseSeconds: 1,
  longestWaitSeconds: 300,
};
