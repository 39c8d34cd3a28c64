/** Content that came from outside and is not what the schema allows. The message is a sentence for the person who sent it. */
export class ContentRefused extends Error {
  override readonly name = 'ContentRefused';
}
