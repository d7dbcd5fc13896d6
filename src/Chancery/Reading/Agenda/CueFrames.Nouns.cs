using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Agenda;

/// <content>Topics that a noun announces: "talks on X", "mention was made of X", "X is high on the agenda", "nuclear talks".</content>
internal sealed partial class CueFrames
{
    /// <summary>Behind "mention was made of", "drew attention to", "on Cyprus an understanding was reached".</summary>
    public int Heeded(int noun, Cue cue, Sentence sentence)
    {
        int verb = Text[noun].Head;
        if (verb < sentence.First || verb >= sentence.End || Text[noun].Relation is not (Relation.NsubjPass or Relation.Obj or Relation.Nsubj) || !s_light.Contains(Text[verb].Lemma))
            return -1;
        int best = -1;
        for (int above = noun; above >= 0; above = above == noun ? verb : -1)
        {
            for (int child = Tree.First(above); child >= 0; child = Tree.Next(child))
            {
                if (Text[child].Relation is Relation.Obl or Relation.Nmod && LinkOf(child) is >= 0 and int link && cue.LinkedBy(Text[link].Lower) && scene.TimeAt(child) is null && !IsSetting(link, child) && (best < 0 || link < best))
                    best = link + 1;
            }
        }

        return best < sentence.End ? best : -1;
    }

    /// <summary>"came to Bogota for the swearing-in": the occasion behind "for", at the same verb as a journey.</summary>
    public int OccasionBehind(int link, Sentence sentence)
    {
        int occasion = Text[link].Head;
        if (Text[link].Pos != UniversalPos.Adp || occasion <= link || occasion >= sentence.End || scene.TimeAt(occasion) is not null || Text[occasion].Relation is not (Relation.Obl or Relation.Nmod))
            return -1;
        // "swearing-in" may hang on its last part.
        for (int t = occasion; t > link && t > occasion - 3; t--)
        {
            if ((lexicon.Role(Text[t].Lemma) | lexicon.Role(Text[t].Lower)).HasFlag(TopicRole.Occasion))
                return link + 1;
        }

        return -1;
    }

    /// <summary>Behind a noun: "talks with X on Y", "concern over Y".</summary>
    public int BehindNoun(int noun, Cue cue, Sentence sentence)
    {
        int best = -1;
        Look(noun);
        // "the discussions that we had in March around the border": behind the verb of the clause.
        for (int child = Tree.First(noun); child >= 0 && best < 0 && cue.Class is CueClass.Exchange; child = Tree.Next(child))
        {
            if (child > noun && Text[child].Relation is Relation.Acl or Relation.AclRelcl && Text[child].Lemma is "have" or "hold" or "conduct" or "begin" or "start" or "open" or "lead")
                Look(child);
        }

        int governor = Text[noun].Head;
        if (best < 0 && governor >= sentence.First && governor < sentence.End && (Tree.IsVerb(governor) || Text[noun].Relation is Relation.Conj or Relation.Compound))
            Look(governor);
        if (best >= 0)
            return best;
        if (cue.Class is CueClass.Exchange && Ahead(noun, cue, sentence) is >= 0 and int ahead)
            return ahead;
        int next = noun + 1;
        return next + 1 < sentence.End && cue.LinkedBy(Text[next].Lower) && Text[next].Lower is not "to" && scene.TimeAt(next + 1) is null && scene.TimeAt(next) is null ? next + 1 : -1;

        void Look(int above)
        {
            for (int child = Tree.First(above); child >= 0; child = Tree.Next(child))
            {
                if (child <= noun || Text[child].Relation is not (Relation.Nmod or Relation.Obl or Relation.Acl or Relation.Advcl) || scene.TimeAt(child) is not null)
                    continue;
                int link = LinkOf(child);
                if (link > noun && link + 1 < sentence.End && cue.LinkedBy(Text[link].Lower) && scene.TimeAt(link + 1) is null && (best < 0 || link + 1 < best) && (Text[link].Lower is not "to"))
                {
                    best = link + 1;
                }
                else if (link > noun && Text[link].Lower is "with" or "between" or "by" or "from" or "to" && best < 0)
                {
                    // "talks with the minister on trade" where "on trade" hangs on the minister.
                    for (int below = Tree.First(child); below >= 0; below = Tree.Next(below))
                    {
                        if (below > child && LinkOf(below) is >= 0 and int inner && inner > child && inner + 1 < sentence.End && cue.LinkedBy(Text[inner].Lower) && Text[inner].Lower is "on" or "about" or "over" or "regarding" or "concerning" && scene.TimeAt(below) is null && scene.TimeAt(inner + 1) is null)
                            best = inner + 1;
                    }
                }
            }
        }
    }

    /// <summary>What is on, tops or heads the agenda, or what an agenda includes.</summary>
    public int OnAgenda(int noun, Sentence sentence)
    {
        int on = noun - 1;
        while (on > sentence.First && noun - on < 4 && Text[on].Lower is not ("on" or "of" or "atop" or "onto"))
            on--;
        if (Text[on].Lower is "on" or "atop" or "of" or "onto")
        {
            // "with X high on the agenda", "X high on agenda".
            int at = on - 1;
            while (at > sentence.First && Text[at].Lower is "high" or "top" or "firmly" or "also" or "prominently" or "squarely" or "at" or "the" or "as" or "highest" or "still")
                at--;
            if (Text[at].Pos is UniversalPos.Noun or UniversalPos.Propn)
            {
                for (int t = at; t >= sentence.First && at - t < 12; t--)
                {
                    if (Text[t].Lower is "with" && t + 1 <= at)
                        return t + 1;
                }
            }

            int verb = Tree.Governor(noun);
            if (verb < 0 && Text[noun].Head >= 0)
                verb = Text[noun].Head;
            if (Tree.Child(noun, Relation.Cop) >= 0)
                verb = noun;
            int subject = verb < 0 ? -1 : Tree.Subject(verb) is >= 0 and int s ? s : Tree.Child(verb, Relation.Nsubj);
            if (verb >= 0 && subject >= sentence.First && subject < on && (verb == noun || Text[verb].Lemma is "be" or "figure" or "feature" or "loom" or "rank" or "remain" or "come" or "sit" or "high" or "top" or "place" or "put" or "stand") && scene.MentionAt(subject) is not { Kind: MentionKind.Person or MentionKind.Pronoun })
                return StartOf(subject, sentence.First - 1);
            // "High on the agenda of their talks are beef and the rebate."
            if (verb >= 0 && subject > noun && on - 1 <= sentence.First + 1 && Text[subject - 1].Pos is not UniversalPos.Pron && scene.MentionAt(subject) is not { Kind: MentionKind.Person or MentionKind.Pronoun })
                return StartOf(subject, noun);
            return -1;
        }

        int governor = Text[noun].Head;
        if (governor >= sentence.First && Text[noun].Relation is Relation.Obj && Text[governor].Lemma is "top" or "head" or "dominate" or "lead" or "crowd" && Tree.Subject(governor) is >= 0 and int topic && topic < governor)
            return StartOf(topic, sentence.First - 1);
        return -1;
    }

    /// <summary>What is said to be the main topic or among the topics, before or behind the noun; "at issue was X".</summary>
    public int NamedBy(int noun, Sentence sentence)
    {
        int subject = Tree.Child(noun, Relation.Nsubj);
        if (subject >= sentence.First && Tree.Child(noun, Relation.Cop) is >= 0 and int be)
        {
            bool inverted = Text[noun - 1].Lower is "at" && subject > be;
            if (inverted)
                return StartOf(subject, be);
            if (subject > noun || Text[subject].Pos == UniversalPos.Pron || scene.MentionAt(subject) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } || !IsForemost(noun))
                return -1;
            return StartOf(subject, sentence.First - 1);
        }

        // "The main topic was the border".
        int named = Text[noun].Head;
        if (Text[noun].Relation == Relation.Nsubj && named > noun && named < sentence.End && Text[named].Pos is UniversalPos.Noun or UniversalPos.Propn && Tree.Child(named, Relation.Cop) is >= 0 and int copula && copula > noun && copula < named && IsForemost(noun))
            return copula + 1;
        return -1;
    }

    // "the main topic", "among the subjects", "the topic of the talks": not any matter at all.
    private bool IsForemost(int noun)
    {
        for (int child = Tree.First(noun); child >= 0; child = Tree.Next(child))
        {
            if (Text[child].Lower is "among" or "amongst" || child < noun && (lexicon.Role(Text[child].Lower) & TopicRole.High) != 0 || child > noun && lexicon.Noun(Text[child].Lemma) is not null)
                return true;
        }

        return Text[noun].Lemma is "topic" or "theme";
    }

    /// <summary>The topic of "On Cyprus, the ministers agreed ...", and the verb of that sentence; -1 for places, days and settings.</summary>
    public int Opening(Sentence sentence, out int root)
    {
        root = -1;
        int at = sentence.First;
        // "3. On drought, ..."
        while (at + 2 < sentence.End && at < sentence.First + 3 && (Text[at].Pos is UniversalPos.Num or UniversalPos.Punct || Text[at].Lower is "and" or "but"))
            at++;
        int topic = -1;
        if (Text[at].Lower is "on" or "regarding" or "concerning" or "about")
            topic = at + 1;
        else if (at + 2 < sentence.End && Text[at].Lower is "as" && Text[at + 1].Lower is "for" or "regards" or "to" || Text[at].Lower is "turning" && Text[at + 1].Lower is "to")
            topic = at + 2;
        else if (at + 3 < sentence.End && Text[at].Lower is "with" or "in" && Text[at + 1].Lower is "regard" or "respect" or "relation" or "reference" && Text[at + 2].Lower is "to")
            topic = at + 3;
        if (topic < 0 || topic >= sentence.End || scene.TimeAt(at) is not null || scene.TimeAt(topic) is not null || Setting(topic - 1, sentence.End) >= 0)
            return -1;
        int comma = topic;
        while (comma < sentence.End && comma - topic < 12 && Text[comma].Lower is not ",")
        {
            if (Tree.IsVerb(comma) && Text[comma].Relation is not (Relation.Amod or Relation.Acl) || scene.TimeAt(comma) is not null)
                return -1;
            comma++;
        }

        if (comma + 2 >= sentence.End || Text[comma].Lower is not ",")
            return -1;
        for (int t = comma + 1; t < sentence.End && root < 0; t++)
        {
            if (Text[t].Pos == UniversalPos.Verb && Text[t].Relation is Relation.Root or Relation.Ccomp)
                root = t;
        }

        return root < 0 || Text[topic].Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Verb) ? -1 : topic;
    }

    /// <summary>"nuclear" of "nuclear talks".</summary>
    public int ModifierTopic(int trigger, out int end)
    {
        end = trigger;
        if (Text[trigger].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || Text[trigger].Lemma.Length == 0)
            return -1;
        if (Text[trigger].Lower is not ("talks" or "negotiations" or "summit" or "dialogue" or "consultations" or "conference" or "discussions" or "talk"))
            return -1;
        int first = trigger;
        int sentence = scene.SentenceOf(trigger).First;
        while (first > sentence && Text[first - 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj && Text[first - 1].Head <= trigger && scene.MentionAt(first - 1) is null && scene.TimeAt(first - 1) is null)
            first--;
        bool named = Text[trigger].Pos == UniversalPos.Propn;
        while (!named && first < trigger && (lexicon.Role(Text[first].Lower) & (TopicRole.Light | TopicRole.Generic | TopicRole.Shell | TopicRole.Stop | TopicRole.Bare)) != 0)
            first++;
        if (first == trigger || trigger - first > 3 || Text[trigger - 1].Pos == UniversalPos.Adj && !s_subjects.Contains(Text[trigger - 1].Lower))
            return -1;
        for (int t = first; t < trigger; t++)
        {
            if (Text[t].Pos == UniversalPos.Propn && Text[trigger].Pos != UniversalPos.Propn || s_forms.Contains(Text[t].Lower))
                return -1;
        }

        if (Text[trigger].Pos == UniversalPos.Propn && trigger - first >= 2)
            end = trigger + 1;
        return first;
    }
}
