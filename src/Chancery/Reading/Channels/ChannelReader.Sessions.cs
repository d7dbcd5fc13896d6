using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Channels;

/// <content>Bodies told by their sessions: "the ninth session of the joint commission", "the committee will hold its first session", "which has not met since 2019".</content>
internal sealed partial class ChannelReader
{
    private static bool IsSession(string lemma) => lemma is "meeting" or "session" or "round" or "gathering" or "sitting";

    // A body that has sat before is a standing line whether the session told was held or is to come; one that is to sit for the first time has been set up.
    private ChannelStatus? Session(ReadingRoom room, int first, int noun, out int verb)
    {
        AnalysedText text = room.Scene.Text;
        Tree tree = room.Scene.Tree;
        verb = -1;
        int head = text[noun].Head;
        if (head < 0 || text[noun].Lemma.ToLowerInvariant() is "dialogue" or "talk" or "consultation")
            return null;
        int session = text[noun].Relation is Relation.Nmod && tree.CaseOf(noun) is "of" && IsSession(text[head].Lemma) ? head : -1;
        if (session >= 0)
        {
            verb = tree.Governor(session);
            // "suspended the sessions of the commission": what is done to them is done to it.
            if (verb >= 0 && _lexicon.Verb(text[verb].Lemma, out ChannelVerb over) && over.Status is ChannelStatus.Suspended or ChannelStatus.Closed or ChannelStatus.Resumed)
                return null;
        }
        else if (text[noun].Relation is Relation.Nsubj or Relation.NsubjOuter && text[head].Lemma is "hold" or "open" or "convene" or "begin" or "conclude" or "complete" && tree.Child(head, Relation.Obj) is > 0 and int held && IsSession(text[held].Lemma))
        {
            (session, verb) = (held, head);
        }

        if (session < 0 || room.Standings.Of(session) is Standing.Denied || verb >= 0 && room.Standings.Of(verb) is Standing.Denied)
            return null;
        if (LastMet(room, noun))
            return Told(room, session) || verb >= 0 && Told(room, verb) ? ChannelStatus.Resumed : ChannelStatus.Suspended;
        bool fact = room.Standings.Of(session) is Standing.Fact && (verb < 0 || room.Standings.Of(verb) is Standing.Fact);
        for (int child = tree.First(session); child >= 0 && child < session; child = tree.Next(child))
        {
            if (text[child].Lower is "first" or "inaugural" or "1st" or "maiden" or "founding" && text[child].Relation is Relation.Amod or Relation.Compound)
                return fact ? ChannelStatus.Started : ChannelStatus.Opened;
            if (IsOrdinal(text, child) || text[child].Lower is "next" or "last" or "previous" or "annual" or "regular" or "latest")
                return ChannelStatus.Ongoing;
        }

        // "chaired a meeting of the China-Laos Steering Committee": a body by its capitals.
        return fact && noun > first && char.IsUpper(text.Form(noun)[0]) && room.Principals.In(first, noun).Count > 1 ? ChannelStatus.Ongoing : null;
    }

    private static bool IsOrdinal(AnalysedText text, int token) =>
        text[token].Relation is Relation.Amod or Relation.Nummod or Relation.Compound or Relation.Nmod && (IsNth(text, token) || text[token].Lower is "second" or "third" or "fifth" or "2nd" or "3rd" || text[token].Lower.EndsWith("-first", StringComparison.Ordinal) || text[token].Lower.EndsWith("-second", StringComparison.Ordinal) || text[token].Lower.EndsWith("-third", StringComparison.Ordinal));

    // "which has not met since 2019", "which last met in 2005", "dormant since 2012"
    private static bool LastMet(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        int end = Math.Min(text.Sentences[text[noun].Sentence].End, noun + 14);
        for (int t = noun + 1; t + 2 < end; t++)
        {
            if (text[t].Lower is not ("which" or "that"))
                continue;
            for (int u = t + 1; u < Math.Min(end, t + 6); u++)
            {
                if (text[u].Lemma is "meet" or "convene" or "sit" or "gather" && PennTag.Name(text[u].Tag) is "VBD" or "VBN")
                    return text[u - 1].Lower is "last" or "not" or "n't" or "never" || text[u - 2].Lower is "not" or "last";
            }
        }

        return false;
    }

    // "The annual forum of ministers will not go ahead", "the commission's session has been put off": a body kept from sitting.
    private static bool IsCalledOff(ReadingRoom room, int noun, Relation relation, int head)
    {
        AnalysedText text = room.Scene.Text;
        return head > noun && relation is Relation.Nsubj && room.Standings.Negated(head) && (text[head].Lemma is "go" && head + 1 < text.Count && text[head + 1].Lower is "ahead" or "forward" || text[head].Lemma is "proceed" or "convene" || text[head].Lemma is "take" && head + 1 < text.Count && text[head + 1].Lower is "place");
    }

    // "the joint center watching the truce, which began work in January": the clause hangs on the last noun before it.
    private ChannelStatus? BeganWork(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        Tree tree = room.Scene.Tree;
        int end = Math.Min(text.Sentences[text[noun].Sentence].End, noun + 14);
        for (int t = noun + 1; t + 2 < end; t++)
        {
            if (text[t].Pos is UniversalPos.Verb && text[t].Relation is not (Relation.Acl or Relation.AclRelcl or Relation.Amod))
                return null;
            if (text[t].Lower is not ("which" or "that"))
                continue;
            int verb = text[t].Head;
            if (verb <= t || !_lexicon.Verb(text[verb].Lemma, out ChannelVerb said) || !said.Subject || said.Status is ChannelStatus.Ongoing || tree.Child(verb, Relation.Obj) is not (> 0 and int thing) || text[thing].Lemma is not ("work" or "operation" or "activity" or "function" or "duty" or "business"))
                return null;
            return room.Standings.Of(verb) is Standing.Fact ? said.Status : null;
        }

        return null;
    }

    // "the Consultative Group, a body that the allies set up last year": what it is called beside.
    private bool IsFoundedBeside(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        Tree tree = room.Scene.Tree;
        int beside = tree.Child(noun, Relation.Appos);
        if (beside <= noun || text[beside].Lemma is not ("body" or "forum" or "mechanism" or "panel" or "group" or "channel" or "framework" or "committee" or "format"))
            return false;
        int founded = tree.Child(beside, Relation.AclRelcl) is > 0 and int clause ? clause : tree.Child(beside, Relation.Acl);
        return founded > beside && IsFounding(text, founded) && room.Standings.Of(founded) is Standing.Fact;
    }
}
