using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Agenda;

/// <summary>Reads what an engagement is about.</summary>
internal sealed class AgendaReader(Scene scene)
{
    // Verbs whose object is on the table.
    private static readonly HashSet<string> s_discuss = new(StringComparer.Ordinal)
    {
        "discuss", "address", "review", "cover", "tackle", "examine", "explore", "debate", "raise", "broach", "underscore", "emphasize", "emphasise", "stress", "highlight", "note", "condemn", "reaffirm", "reiterate",
        "welcome", "urge", "underline", "affirm", "commend", "praise", "express", "share", "advance", "coordinate", "strengthen", "resolve", "promote", "deepen", "support", "applaud", "thank", "congratulate", "call", "exchange", "preview", "consider", "consult", "bolster", "expand", "negotiate", "assess", "push", "press", "focus", "center", "centre", "dominate", "include", "convey", "recognize", "acknowledge", "commit", "agree", "pledge", "offer", "reinforce", "celebrate",
    };

    public void Read(List<Draft> drafts)
    {
        if (drafts.Count == 0)
            return;
        AnalysedText text = scene.Text;
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            Sentence sentence = text.Sentences[s];
            Draft? current = Current(drafts, s);
            if (current is null)
                continue;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (text[t].Pos == UniversalPos.Verb && s_discuss.Contains(text[t].Lemma) && Concerns(current, t))
                    Take(current, t);
            }

            foreach (Candidate telling in current.Tellings)
            {
                if (text[telling.Token].Sentence == s)
                    Behind(current, telling.Token, sentence);
            }
        }
    }

    // The engagement of which a sentence speaks: the one told in it, else the last before it.
    private static Draft? Current(List<Draft> drafts, int sentence)
    {
        Draft? best = null;
        int nearest = -1;
        foreach (Draft draft in drafts)
        {
            foreach (int told in draft.Sentences)
            {
                if (told <= sentence && (told > nearest || told == nearest && draft.Kind != EngagementKind.Visit && best?.Kind == EngagementKind.Visit))
                    (best, nearest) = (draft, told);
            }
        }

        return best is not null && (sentence - nearest <= 8 || drafts.Count == 1) ? best : null;
    }

    // The one who discusses takes part; in the sentence that tells it everything does.
    private bool Concerns(Draft draft, int verb)
    {
        if (draft.Sentences.Contains(scene.Text[verb].Sentence))
            return true;
        int subject = scene.Tree.Subject(verb);
        if (subject < 0)
            return false;
        if (scene.MentionAt(subject) is not { } mention)
            return scene.Text[subject].Lemma is "side" or "party" or "leader" or "minister" or "issue" or "topic" or "agenda" or "talk" or "two";
        if (mention.Person is { } person)
            return draft.Has(person);
        return mention.Kind is MentionKind.Pronoun or MentionKind.Group || mention.Country is { } country && draft.Has(country);
    }

    private void Take(Draft draft, int verb)
    {
        Tree tree = scene.Tree;
        for (int child = tree.First(verb); child >= 0; child = tree.Next(child))
        {
            ref Token t = ref scene.Text[child];
            if (t.Relation is Relation.Obj && child > verb)
            {
                if (t.Lemma is "view" or "idea" or "opinion" or "concern" or "hope" or "appreciation" or "support" or "gratitude" or "importance" or "need" or "issue" or "topic" or "range" or "commitment" or "condolence" or "update" or "way" or "step" or "effort" or "issues" or "number" or "variety" or "opportunity" or "congratulation" or "cooperation")
                    AddBelow(draft, child);
                Add(draft, child);
            }
            else if (t.Relation is Relation.Obl or Relation.Ccomp && child > verb && tree.CaseOf(child) is "on" or "about" or "over" or "including" or "regarding" or "concerning" or "against" or "for")
            {
                Add(draft, child);
            }
            else if (t.Relation is Relation.Ccomp && child > verb)
            {
                AddBelow(draft, child);
                if (tree.Child(child, Relation.Obj) is >= 0 and int inner)
                    Add(draft, inner);
                if (tree.Child(child, Relation.Nsubj) is >= 0 and int subject && scene.MentionAt(subject) is null)
                    Add(draft, subject);
            }
        }
    }

    // "the importance of X", "support for X", "concerns about X", "talks on X"
    private void AddBelow(Draft draft, int noun)
    {
        for (int child = scene.Tree.First(noun); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation is Relation.Nmod or Relation.Acl && scene.Tree.CaseOf(child) is "of" or "for" or "about" or "on" or "over" or "to" or "regarding" or "including" or "in" or "with" or "against")
                Add(draft, child);
        }
    }

    // "talks on X", "met to discuss X": what hangs on the trigger itself.
    private void Behind(Draft draft, int trigger, Sentence sentence)
    {
        for (int t = trigger + 1; t < sentence.End; t++)
        {
            if (scene.Text[t].Lower is "on" or "about" or "over" or "regarding" or "concerning" && scene.TimeAt(t) is null && scene.TimeAt(t + 1) is null)
            {
                int head = scene.Text[t].Head;
                if (head > t && head < sentence.End && scene.Text[head].Head is int above && (above == trigger || above >= 0 && scene.Tree.Below(above, trigger) && scene.Text[above].Pos != UniversalPos.Verb) && scene.TimeAt(head) is null)
                    Add(draft, head);
            }
        }
    }

    private void Add(Draft draft, int head)
    {
        if (scene.MentionAt(head) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.Pronoun } || scene.TimeAt(head) is not null)
            return;
        foreach (string topic in TopicPhrases.Of(scene, head))
        {
            if (draft.Agenda.Count >= 24)
                return;
            if (!draft.Agenda.Exists(a => a.Topic.Equals(topic, StringComparison.OrdinalIgnoreCase)))
                draft.Agenda.Add(new AgendaItem(topic, PriorityOf(head)));
        }
    }

    private Priority PriorityOf(int head)
    {
        Sentence sentence = scene.SentenceOf(head);
        for (int t = sentence.First; t < head; t++)
        {
            if (scene.Text[t].Lower is "priority" or "priorities" or "top" or "foremost" or "chief" or "paramount" or "high-priority" || (scene.Text[t].Lower is "high" && t + 2 < sentence.End && scene.Text[t + 1].Lower is "on" or "-" or "priority"))
                return Priority.High;
        }

        return Priority.Normal;
    }
}
