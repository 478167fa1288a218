import ranks from 'gpt-tokenizer/bpeRanks/cl100k_base';
import encoding from 'gpt-tokenizer/encoding/cl100k_base';
import { gptCounter } from './gpt';

/** The tokens of GPT-4 and GPT-3.5. */
export const counter = gptCounter('cl100k_base', encoding, ranks);
