import type { RecommendedItem } from '@docent/schema/names';

/** How much of a score something is: without it, the score is lower by exactly so much. */
interface Share {
  value: number;
}

/** Something that speaks for an item. Those with a value of 0 say that nothing stands in the way. */
export type Part = Share &
  (
    | {
        /** The customer has used that other item, or wants more like it (`more`), and who has one often has the other. */
        because: 'used';
        item: RecommendedItem;
        more?: true;
      }
    | {
        /** Who has what is on show often has this, too. */
        because: 'related';
        item: RecommendedItem;
      }
    | {
        /** It is like an item of the history, or like what is on show: tags they share, names of attributes in which they agree. */
        because: 'like';
        item: RecommendedItem;
        tags: string[];
        attributes: string[];
      }
    | {
        /** So many customers have it. */
        because: 'popular';
        customers: number;
      }
    | {
        /** An expert says so. */
        because: 'expert';
        rule: string;
        text: string;
        source?: string;
        owner: string;
      }
    | {
        /** The vendor has placed it by hand, and says why. */
        because: 'placed';
        text: string;
      }
    | {
        /** It teaches what the customer wants to be able to do. */
        because: 'goal';
        skill: SkillName;
      }
    | {
        /** It teaches what is needed for something else that they want to learn, or that is about what they are doing. */
        because: 'needed';
        skill: SkillName;
        /** The skill for which it is needed. */
        target: SkillName;
        /** What that skill is about, where that is why it is needed. */
        item?: RecommendedItem;
      }
    | {
        /** It is about what is on show, or about what the customer uses. */
        because: 'doing';
        item: RecommendedItem;
      }
    | {
        /** What it teaches is about to be forgotten. */
        because: 'fading';
        skill: SkillName;
      }
    | {
        /** What it teaches is not mastered yet. */
        because: 'not-mastered';
        skill: SkillName;
      }
    | {
        /** All that one needs for it is mastered. */
        because: 'ready';
        skills: SkillName[];
      }
  );

/** A skill, with what completes "You will be able to …". */
export interface SkillName {
  id: string;
  title: string;
}
