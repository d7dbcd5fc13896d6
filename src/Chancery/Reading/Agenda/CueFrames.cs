using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Agenda;

/// <summary>Finds where the topic stands that a cue announces: its first token, or -1.</summary>
internal sealed partial class CueFrames(Scene scene, AgendaLexicon lexicon)
{
    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    public bool IsNegated(int verb)
    {
        for (int steps = 0; verb >= 0 && steps < 2; steps++)
        {
            for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
            {
                if (Text[child].Lower is "not" or "n't" or "never" or "without")
                    return true;
            }

            int head = Text[verb].Head;
            if (head < 0 || Text[verb].Relation is not Relation.Xcomp || Text[head].Lemma is not ("decline" or "refuse" or "avoid" or "fail" or "do"))
                return false;
            if (Text[head].Lemma is "decline" or "refuse" or "avoid" or "fail")
                return true;
            verb = head;
        }

        return false;
    }

    /// <summary>True for a word behind "to" that no noun follows from: a verb whatever its tag.</summary>
    public bool IsInfinitive(int token)
    {
        int before = token - 1;
        while (before > 0 && Text[before].Pos == UniversalPos.Adv)
            before--;
        return before >= 0 && Text[before].Lower is "to" && Text[before].Sentence == Text[token].Sentence && Text[before].Pos == UniversalPos.Part;
    }

    /// <summary>Behind a verb: its object, what a link leads to, a clause.</summary>
    public int ObjectOf(int verb, Cue cue, Sentence sentence)
    {
        // "X was discussed", "X was gone into at length".
        if ((cue.Object || verb + 1 < sentence.End && cue.LinkedBy(Text[verb + 1].Lower) && !LeadsOn(verb + 1, sentence)) && Passive(verb, sentence) is >= 0 and int passive)
            return passive;
        int best = -1;
        for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
        {
            if (child < verb)
                continue;
            ref Token t = ref Text[child];
            int start = -1;
            if (t.Relation is Relation.Obj && cue.Object && Text[verb].Lemma is "address" && lexicon.Role(t.Lemma.Length > 0 ? t.Lemma : t.Lower).HasFlag(TopicRole.Audience))
                return -1;
            if (t.Relation is Relation.Obj && cue.Object)
                start = StartOf(child, verb);
            else if (t.Relation is Relation.Xcomp && cue.Object && PennTag.Name(t.Tag) is "VBG")
                start = StartOf(child, verb);
            else if (t.Relation is Relation.Xcomp && cue.LinkedBy("to") && child > verb + 1 && Text[verb + 1].Lower is "to" or "together")
                start = verb + 1;
            else if (t.Relation is Relation.Ccomp && (cue.Clause || cue.Object))
                start = ClauseStart(child, verb);
            else if (t.Relation is Relation.Obl or Relation.Advcl or Relation.Nmod or Relation.Ccomp or Relation.Xcomp && LinkOf(child) is >= 0 and int link && link > verb && cue.LinkedBy(Text[link].Lower) && scene.TimeAt(child) is null && !IsSetting(link, child))
                start = link + 1;
            else if (t.Relation is Relation.CompoundPrt && cue.LinkedBy(t.Lower) && ObjectAfter(child + 1, sentence) is >= 0 and int after)
                start = after;
            if (start >= 0 && (best < 0 || start < best))
                best = start;
        }

        if (best < 0)
            best = Adjacent(verb, cue, sentence);
        if (best < 0 && cue.Class is CueClass.Discuss)
            best = Ahead(verb, cue, sentence);
        if (best < 0 && cue.Class is CueClass.State && cue.Clause)
            best = Confirmed(verb);
        return best < sentence.End ? best : -1;
    }

    // "As he underscored in the meeting, the United States will support X": the main clause is what was said.
    private int Confirmed(int verb)
    {
        int main = Text[verb].Head;
        if (Text[verb].Relation != Relation.Advcl || main <= verb || !Tree.IsVerb(main) || !Tree.HasChild(verb, "as"))
            return -1;
        int subject = Tree.Subject(main);
        return subject > verb && subject < main ? StartOf(subject, verb) : -1;
    }

    // "the Ministers reviewed also the ...": where the tree has lost the object, the next words.
    private int Adjacent(int verb, Cue cue, Sentence sentence)
    {
        int at = verb + 1;
        while (at < sentence.End && (Text[at].Pos == UniversalPos.Adv || scene.TimeAt(at) is not null || Text[at].Lower is "together"))
            at++;
        if (at >= sentence.End)
            return -1;
        if (Text[at].Pos == UniversalPos.Adp && cue.LinkedBy(Text[at].Lower) && at + 1 < sentence.End && scene.TimeAt(at + 1) is null && Setting(at, sentence.End) < 0)
            return at + 1;
        if (cue.Object && PennTag.Name(Text[verb].Tag) is not "VBN" && cue.Class is CueClass.Discuss && Text[at].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Num && Text[at].Head > verb && Text[Text[at].Head].Relation is not Relation.Nsubj)
            return at;
        return -1;
    }

    // A noun stands behind the link.
    private bool LeadsOn(int link, Sentence sentence) =>
        link + 1 < sentence.End && Text[link + 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Det or UniversalPos.Num && Text[link].Head > link;

    // "spoke to the minister this afternoon about X": the link ahead, whatever the tree hangs it on.
    private int Ahead(int cue, Cue links, Sentence sentence)
    {
        int end = Math.Min(sentence.End - 1, cue + 24);
        for (int t = cue + 1; t < end; t++)
        {
            ref Token token = ref Text[t];
            if (token.Lower is "about" or "regarding" or "concerning" or "over" or "on" && links.LinkedBy(token.Lower) && scene.TimeAt(t) is null && scene.TimeAt(t + 1) is null
                && Text[t + 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Verb or UniversalPos.Pron)
            {
                int setting = Setting(t, sentence.End);
                if (setting < 0)
                    return t + 1;
                t = setting;
                continue;
            }

            bool passes = token.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Adp or UniversalPos.Num or UniversalPos.Adv or UniversalPos.Part || scene.TimeAt(t) is not null || scene.MentionAt(t) is not null
                || token.Pos is UniversalPos.Pron && token.Relation is Relation.NmodPoss || token.Lower is "," or "and";
            if (!passes)
                return -1;
        }

        return -1;
    }

    // "on the phone", "over lunch", "on the sidelines of": how or where they spoke, not of what.
    private bool IsSetting(int link, int noun) => Text[link].Lower is "on" or "over" or "in" && (lexicon.Role(Text[noun].Lemma) | lexicon.Role(Text[noun].Lower)).HasFlag(TopicRole.Setting);

    // The last token of a setting that begins at a link, or -1.
    private int Setting(int link, int end)
    {
        for (int t = link + 1; t < end && t < link + 5; t++)
        {
            if (IsSetting(link, t))
                return t;
            if (Text[t].Pos is not (UniversalPos.Det or UniversalPos.Adj or UniversalPos.Pron or UniversalPos.Noun))
                break;
        }

        return -1;
    }

    private static readonly HashSet<string> s_light = new(StringComparer.Ordinal) { "make", "give", "pay", "draw", "place", "lay", "put", "devote", "reach", "call", "direct", "focus", "attach", "achieve", "register", "record", "note", "take", "pave", "prepare", "clear", "set" };

    private int ObjectAfter(int at, Sentence sentence) =>
        at < sentence.End && Text[at].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Pron ? at : -1;

    // "X was discussed", "issues to be discussed": the subject is the topic.
    private int Passive(int verb, Sentence sentence)
    {
        int subject = Tree.Child(verb, Relation.NsubjPass);
        if (subject < 0 || subject < sentence.First || Text[subject].Pos is UniversalPos.Pron)
            return -1;
        return scene.MentionAt(subject) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } ? -1 : StartOf(subject, sentence.First - 1);
    }

    /// <summary>The subject of "X dominated the talks".</summary>
    public int SubjectTopic(int verb, Sentence sentence)
    {
        int subject = Tree.Subject(verb);
        if (subject < sentence.First || subject >= verb)
            return -1;
        int target = Tree.Child(verb, Relation.Obj) is >= 0 and int o ? o : Tree.Child(verb, Relation.Obl);
        // "the constitution came up" needs no talks beside it.
        bool arises = Tree.HasChild(verb, "up") || Text[verb].Lemma is "arise" or "figure";
        if (arises ? scene.MentionAt(subject) is { Kind: not (MentionKind.State or MentionKind.Organisation) } || Text[subject].Pos == UniversalPos.Pron : target < 0 || !IsAgendaNoun(target))
            return -1;
        return StartOf(subject, sentence.First - 1);
    }

    /// <summary>True where the subject of a verb is a list of topics: "other issues include", "the agenda covers".</summary>
    public bool IsListing(int verb)
    {
        // "a message dealing with trade", "talks, expected to touch on trade": of the noun before it, wherever the tree hangs the clause.
        if (PennTag.Name(Text[verb].Tag) is "VBG" && Text[verb].Relation is Relation.Acl or Relation.Advcl)
        {
            int before = verb - 1;
            while (before > 0 && verb - before < 16 && Text[before].Pos is UniversalPos.Propn or UniversalPos.Adp or UniversalPos.Punct or UniversalPos.Det or UniversalPos.Noun or UniversalPos.Adj && !IsAgendaNoun(before))
                before--;
            return IsAgendaNoun(before);
        }

        int subject = Tree.Subject(verb);
        if (subject < 0)
            return false;
        if (Text[verb].Lemma is "be")
            return false;
        return IsAgendaNoun(subject);
    }

    private bool IsAgendaNoun(int token)
    {
        if (lexicon.Noun(Text[token].Lemma) is not { } cues)
            return false;
        foreach (Cue cue in cues)
        {
            if (cue.Class is CueClass.Listing or CueClass.Agenda or CueClass.Exchange)
                return true;
        }

        return false;
    }

    /// <summary>Behind "urged Iran to ...".</summary>
    public int Asked(int verb, Sentence sentence)
    {
        int asked = Tree.Child(verb, Relation.Obj);
        if (asked < 0)
            asked = Tree.Child(verb, Relation.Obl);
        // "wrote to the embassy asking to waive her immunity": asked of those written to.
        if (asked < 0 && PennTag.Name(Text[verb].Tag) is "VBG" && verb + 2 < sentence.End && Text[verb + 1].Lower is "to" && Text[verb + 2].Pos is UniversalPos.Verb)
            return verb + 1;
        if (asked < verb)
            return -1;
        int end = Math.Min(sentence.End, asked + 10);
        for (int t = asked + 1; t + 1 < end; t++)
        {
            // "to de-escalate"
            if (Text[t].Lower is "to" && (Text[t + 1].Pos is UniversalPos.Verb or UniversalPos.Adv || t + 3 < end && Text[t + 2].Lower is "-" && Text[t + 3].Pos is UniversalPos.Verb))
                return t;
            if (Text[t].Lower is "," or "and")
                return -1;
        }

        return -1;
    }

    /// <summary>Behind the link of a verb's phrase: "thanked Peru for X".</summary>
    public int Linked(int verb, Cue cue, Sentence sentence)
    {
        for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
        {
            if (child > verb && Text[child].Relation is Relation.Obl or Relation.Advcl or Relation.Nmod && LinkOf(child) is >= 0 and int link && link > verb && cue.LinkedBy(Text[link].Lower) && link + 1 < sentence.End && scene.TimeAt(child) is null)
                return link + 1;
        }

        return -1;
    }

    /// <summary>The occasion of "to attend the funeral of X".</summary>
    public int Occasion(int verb, Cue cue, Sentence sentence)
    {
        int occasion = Tree.Child(verb, Relation.Obj);
        if (occasion < 0)
        {
            int start = Linked(verb, cue, sentence);
            occasion = start < 0 ? -1 : HeadFrom(start, sentence);
        }

        if (occasion < verb || !lexicon.Role(Text[occasion].Lemma).HasFlag(TopicRole.Occasion) && !lexicon.Role(Text[occasion].Lower).HasFlag(TopicRole.Occasion))
            return -1;
        return StartOf(occasion, verb);
    }

    private int HeadFrom(int start, Sentence sentence)
    {
        for (int t = start; t < sentence.End; t++)
        {
            if (Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && (Text[t].Head < start || Text[t].Head > t + 8))
                return t;
        }

        return -1;
    }

    /// <summary>True for the "to" of a purpose: "met to end the war".</summary>
    public bool IsPurpose(int to, Sentence sentence)
    {
        int verb = to + 1;
        while (verb < sentence.End && Text[verb].Pos == UniversalPos.Adv)
            verb++;
        if (verb >= sentence.End || Text[verb].Pos != UniversalPos.Verb || Text[to].Head != verb)
            return false;
        if (lexicon.Verb(Text[verb].Lemma) is not null || (lexicon.Role(Text[verb].Lemma) & (TopicRole.Handle | TopicRole.Chain)) == 0)
            return false;
        int head = Text[verb].Head;
        if (head < sentence.First || head >= verb)
            return false;
        return Text[verb].Relation is Relation.Advcl || (Text[verb].Relation is Relation.Acl && Text[head].Lemma is "bid" or "effort" or "mission" or "attempt" or "drive" or "push" or "initiative");
    }

    private static readonly HashSet<string> s_subjects = new(StringComparer.Ordinal) { "nuclear", "economic", "financial", "maritime", "humanitarian", "commercial", "agricultural", "environmental", "cultural", "legal", "military", "strategic-arms" };

    private static readonly HashSet<string> s_forms = new(StringComparer.Ordinal)
    {
        "working-level", "level", "proximity", "shuttle", "phone", "telephone", "video", "eve", "round", "crisis", "emergency", "marathon", "follow-up", "weekend", "expert", "experts", "summit", "side", "sideline", "trilateral", "ministerial", "presidential", "leaders", "leader", "ministers", "minister", "group", "annual", "press", "news", "plenary", "delegation", "family", "two-day", "day", "hour", "hour-long", "face", "last-ditch", "backchannel", "back-channel", "door", "doors",
    };

    // The first token of a phrase, not before a bound.
    private int StartOf(int head, int bound)
    {
        int first = head;
        while (first - 1 > bound && Tree.Below(first - 1, head))
            first--;
        while (first < head && Text[first].Pos is UniversalPos.Punct && Text[first].Lower is not ("\"" or "“"))
            first++;
        return first;
    }

    private int ClauseStart(int verb, int bound)
    {
        int first = StartOf(verb, bound);
        return first;
    }

    // The preposition before a nominal or a gerund, or -1.
    private int LinkOf(int token)
    {
        for (int child = Tree.First(token); child >= 0; child = Tree.Next(child))
        {
            if (Text[child].Relation is Relation.Case or Relation.Mark && Text[child].Pos is UniversalPos.Adp or UniversalPos.Sconj or UniversalPos.Verb)
                return child;
        }

        return -1;
    }
}
