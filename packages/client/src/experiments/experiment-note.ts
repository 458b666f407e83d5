/** In which arm of which experiment the customer of this page is, for something that could have been shown. */
export interface ExperimentNote {
  /** Id of the experiment. */
  experiment: string;
  /** `holdout`: does not get it. */
  arm: string;
}
