import { Invalid } from '@/lib/errors/app-error';

/** Content that came from outside and is not what the schema allows. The message is a sentence for the person who sent it. */
export class ContentRefused extends Invalid {
  override readonly name = 'ContentRefused';

  constructor(message: string, options?: ErrorOptions) {
    super(message);
    this.cause = options?.cause;
  }
}
