import OpenAI from 'openai';
import { complaintOf } from './network';

/** The client of the API; it also understands endpoints whose complaints do not stand under `error`. */
export class EndpointClient extends OpenAI {
  protected override makeStatusError(
    ...[status, body, message, headers]: Parameters<OpenAI['makeStatusError']>
  ): ReturnType<OpenAI['makeStatusError']> {
    return super.makeStatusError(status, { error: complaintOf(body) }, message, headers);
  }
}
