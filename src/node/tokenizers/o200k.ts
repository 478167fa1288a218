import ranks from 'gpt-tokenizer/bpeRanks/o200k_base';
import encoding from 'gpt-tokenizer/encoding/o200k_base';
import { gptCounter } from './gpt';

/** The tokens of GPT-4o and the models after it. */
export const counter = gptCounter('o200k_base', encoding, ranks);
