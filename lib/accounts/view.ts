/** A person as others see them: never their e-mail. */
export interface PersonView {
  id: string;
  name: string;
}

/** A person of the sample, as the sign-in page offers them. */
export interface SamplePersonView extends PersonView {
  role: string;
}
