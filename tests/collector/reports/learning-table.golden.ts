/** The report on the cohort, for a terminal. */
export const table = `skill:book-rooms, all customers
  learners: 12 learners
  knowledge before: 12 learners
    right  25 % (9 % to 53 %, n = 12 learners)
    beyond guessing  0 points (−21 points to +38 points, n = 12 learners)
    answers  12
  knowledge after: 12 learners
    right  75 % (47 % to 91 %, n = 12 learners)
    beyond guessing  +67 points (+29 points to +88 points, n = 12 learners)
    answers  12
  calibration: 12 learners
    surer than right  +27 points (+2 points to +52 points, n = 12 learners)
    Brier score  0.27 (0.16 to 0.36, n = 12 accounts)
    reliability  0.12 (0.07 to 0.17, n = 12 accounts)
    resolution  0.10 (0.03 to 0.18, n = 12 accounts)
    uncertainty  0.25 (0.21 to 0.25, n = 12 accounts)
    answers  24
  certainty: 12 learners
    learners with a misconception  50 % (25 % to 75 %, n = 12 learners)
    knows it  9
    doubts it  0
    misconception  6
    knows the gap  6
    chosen with certainty  pre-1 (r1): monday, 6 learners
  gain: 12 learners
    normalised gain (Hake)  0.67 (0.13 to 1.00, n = 12 accounts)
    learners who know less  8 % (1 % to 35 %, n = 12 learners)
  change per learner: 8 learners
    normalised change  not enough evidence (8 of 10 accounts)
  confidence: 12 learners
    before  40 % (30 % to 55 %, n = 12 accounts)
    after  60 % (45 % to 70 %, n = 12 accounts)
    change  +20 points (−9 points to +39 points, n = 12 accounts)
  authentic confidence: 12 learners
    authentic gain  +12 points (+5 points to +18 points, n = 12 accounts)
    unearned  +5 points (0 points to +12 points, n = 12 accounts)
  retention: 12 learners
    predicted  90 % (68 % to 92 %, n = 12 accounts)
    observed  75 % (47 % to 91 %, n = 12 learners)
    predicted minus observed  +15 points (−1 points to +43 points, n = 12 learners)
    refreshers answered  12
  first unaided success: 12 learners
    learners who did it  67 % (39 % to 86 %, n = 12 learners)
    median time  6.0 h (3.0 h to longer than observed, n = 12 learners)
  mastery: 12 learners
    mastered  50 % (25 % to 75 %, n = 12 learners)
  lapses: 6 learners
    lapsed, of those who mastered it  17 % (3 % to 56 %, n = 6 learners)

Left out: 30 answers given in under half a second
Left out: 3 events without a skill, an item or a credit that could be one
`;
