using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Channels;

/// <content>How the life of a channel is told by more than the verb that governs it: idioms, relative clauses, what a body does, those who speak behind.</content>
internal sealed partial class ChannelReader
{
    // What idioms, a relative clause or a deed of the channel itself tell, or null.
    private ChannelStatus? Life(ReadingRoom room, int noun, Relation relation, int head, out int verb)
    {
        AnalysedText text = room.Scene.Text;
        verb = head;
        if (head >= 0 && Idiom(room, noun, relation, head) is { } told)
            return Told(room, head) ? told : null;
        // "used Astana as a back channel"
        if (head >= 0 && relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "as" && text[head].Lemma is "use" or "employ" or "serve" && room.Principals.Subject(head).Count > 1)
            return room.Standings.Of(head) is Standing.Fact ? ChannelStatus.Ongoing : null;
        // "deal with each other through interests sections": the tree hangs it on either.
        if (head >= 0 && relation is Relation.Nmod && room.Scene.Tree.CaseOf(noun) is "through" or "via" or "over" && room.Scene.Tree.Governor(head) is >= 0 and int above && Speaks(text[above].Lemma) && room.Standings.Of(above) is Standing.Fact)
        {
            verb = above;
            return ChannelStatus.Ongoing;
        }

        if (Clause(room, noun) is { } clause)
        {
            verb = room.Scene.Tree.Governor(noun);
            return clause;
        }

        // "The border commissions of Peru and Bolivia agreed to exchange maps": what acts is alive.
        if (head >= 0 && relation is Relation.Nsubj && text[noun].Lemma.ToLowerInvariant() is "commission" or "committee" or "group" or "mechanism" && Acts(text[head].Lemma) && room.Standings.Of(head) is Standing.Fact)
            return ChannelStatus.Ongoing;
        return null;
    }

    private static ChannelStatus? Idiom(ReadingRoom room, int noun, Relation relation, int head)
    {
        AnalysedText text = room.Scene.Text;
        string lemma = text[head].Lemma;
        // "breathed new life into the commission"
        if (lemma is "breathe" or "bring" or "restore" && relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "into" or "to" or "back" && room.Scene.Tree.Child(head, Relation.Obj) is >= 0 and int life && text[life].Lemma is "life")
            return ChannelStatus.Resumed;
        // "pulled out of the joint committee", "withdrew from the joint commission", "walked out of the dialogue"
        if (relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "of" or "out" or "from" && (lemma is "pull" or "walk" or "storm" && Particles.Follows(text, head, "out", text.Count) || lemma is "withdraw" or "retire" && room.Scene.Tree.Child(head, Relation.Obj) < 0))
            return ChannelStatus.Suspended;
        // "put off indefinitely", "put on the back burner", "put back into service"
        if (relation is Relation.Obj or Relation.NsubjPass && lemma is "put" or "place" or "bring" or "consign" or "leave")
        {
            for (int t = head + 1; t < text.Count && t - head < 14 && text[t].Lower is not ("," or "."); t++)
            {
                if (text[t].Lower is "indefinitely" or "ice" or "hold" or "burner" or "backburner" or "freezer" or "abeyance" or "shelf" or "limbo" or "mothballs")
                    return ChannelStatus.Suspended;
                if (text[t].Lower is "service" or "operation" or "use" && text[t - 1].Lower is "into" or "in")
                    return Again(text, head + 1, t) ? ChannelStatus.Resumed : text[t].Lower is "operation" && room.Standings.Of(head) is Standing.Fact ? ChannelStatus.Started : ChannelStatus.Opened;
            }
        }

        // "called off the talks", "switched off the line"
        if (relation is Relation.Obj or Relation.NsubjPass && lemma is "call" or "switch" or "turn" or "take" && (Particles.Follows(text, head, "off", text.Count) || lemma is "take" && Particles.Follows(text, head, "down", text.Count)))
            return ChannelStatus.Suspended;
        // "switched off the line with Quito": parsers take the particle for a preposition.
        if (relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "off" or "up" or "down" && lemma is "switch" or "turn" or "call" or "blow" or "take" or "shut")
            return lemma is "blow" ? ChannelStatus.Closed : ChannelStatus.Suspended;
        if (relation is Relation.Obj or Relation.NsubjPass && lemma is "blow" && Particles.Follows(text, head, "up", text.Count))
            return ChannelStatus.Closed;
        // "pulled the plug on the dialogue"
        if (relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "on" && lemma is "pull" && room.Scene.Tree.Child(head, Relation.Obj) is >= 0 and int plug && text[plug].Lemma is "plug")
            return ChannelStatus.Closed;
        // "put in place seven working groups"
        if (relation is Relation.Obj or Relation.NsubjPass && lemma is "put" && head + 2 < text.Count && text[head + 1].Lower is "in" && text[head + 2].Lower is "place")
            return ChannelStatus.Opened;
        // "The payment channel went into operation on Monday"
        if (relation is Relation.Nsubj or Relation.NsubjPass && lemma is "go" or "come" or "enter" or "put" or "bring" && head + 2 < text.Count && text[head + 1].Lower is "into" && text[head + 2].Lower is "operation" or "service" or "use" && !Again(text, head - 3, head + 5))
            return ChannelStatus.Started;
        // "hold a consultation mechanism twice a year": a custom; what was held once is a meeting.
        if (relation is Relation.Obj && lemma is "hold" or "conduct" && PennTag.Name(text[head].Tag) is "VBP" or "VBZ" && (text[noun].Lemma is "mechanism" || Recurs(text, noun)))
            return ChannelStatus.Ongoing;
        // "A hotline links the two capitals", "a field telephone lets either officer ring the other"
        if (relation is Relation.Nsubj && text[noun].Lemma is "line" or "hotline" or "telephone" or "link" or "channel" or "mechanism" && lemma is "link" or "connect" or "join" or "let" or "allow" or "enable" or "serve" && PennTag.Name(text[head].Tag) is "VBZ" or "VBP")
            return ChannelStatus.Ongoing;
        // "picked up the hotline", "went through the hotline"
        if (relation is Relation.Obj && lemma is "pick" && Particles.Follows(text, head, "up", text.Count))
            return ChannelStatus.Ongoing;
        // "goes back to work", "is back in service", "is open again", "came back to life"
        if (relation is Relation.Nsubj && (lemma is "come" or "go" or "spring" or "be" or "work" or "function" or "open" or "sit" or "meet" or "operate" || text[head].Lower is "service" or "operation" or "use" or "back" or "operational" or "active" or "alive" or "functional") && Again(text, head - 3, head + 5) && Living(text, head))
            return ChannelStatus.Resumed;
        // "the line has fallen silent" is in the tables; "has gone quiet", "has run cold"
        return relation is Relation.Nsubj && lemma is "go" or "fall" or "run" or "turn" && head + 1 < text.Count && text[head + 1].Lower is "quiet" or "cold" or "dry" or "dark" ? ChannelStatus.Suspended : null;
    }

    // "twice a year", "every month"
    private static bool Recurs(AnalysedText text, int noun)
    {
        for (int t = noun + 1; t + 1 < text.Count && text[t].Sentence == text[noun].Sentence; t++)
        {
            if (text[t].Lower is "every" or "each" or "annually" or "yearly" or "monthly" or "weekly" or "regularly" or "twice" or "once" && text[t + 1].Lower is not "again")
                return true;
        }

        return false;
    }

    private static bool Again(AnalysedText text, int first, int end)
    {
        for (int t = Math.Max(0, first); t < Math.Min(end, text.Count); t++)
        {
            if (text[t].Lower is "again" or "back" or "anew")
                return true;
        }

        return false;
    }

    private static bool Living(AnalysedText text, int head)
    {
        for (int t = head; t < Math.Min(head + 5, text.Count); t++)
        {
            if (text[t].Lower is "service" or "operation" or "use" or "life" or "work" or "working" or "open" or "operational" or "active" or "functional" or "functioning" or "running" or "line")
                return true;
        }

        return text[head].Lemma is "sit" or "work" or "function" or "operate";
    }

    // "which meets twice a year", "that was set up in 2009 and suspended last year": what a clause of its own says of it.
    private ChannelStatus? Clause(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        int verb = room.Scene.Tree.Child(noun, Relation.AclRelcl);
        if (verb <= noun || !_lexicon.Verb(text[verb].Lemma, out ChannelVerb said) || room.Standings.Of(verb) is not Standing.Fact)
            return null;
        int subject = room.Scene.Tree.Subject(verb);
        // "the channel we have been using right along", "the hotline that they keep"
        if (subject >= 0 && text[subject].Lower is not ("which" or "that") && said.Status is ChannelStatus.Ongoing && room.Scene.Tree.Child(verb, Relation.NsubjPass) < 0 && text[verb].Lemma is "use" or "keep" or "maintain" or "run" or "operate" or "have" or "share")
            return ChannelStatus.Ongoing;
        if (subject < 0 || text[subject].Lower is not ("which" or "that") || text[verb].Lemma is "set" && !Particles.Follows(text, verb, "up", text.Count))
            return null;
        if (room.Scene.Tree.Child(verb, Relation.NsubjPass) >= 0)
            return said.Status;
        return said.Subject && room.Scene.Tree.Child(verb, Relation.Obj) < 0 ? said.Status : null;
    }

    // "... will be revived, the two countries agreed": those who agree stand behind.
    private static bool AgreedBehind(ReadingRoom room, int verb)
    {
        for (int child = room.Scene.Tree.First(verb); child >= 0; child = room.Scene.Tree.Next(child))
        {
            if (child > verb && room.Scene.Text[child].Relation is Relation.Parataxis && (room.Scene.Text[child].Lemma is "agree" or "decide" or "announce" || JointPapers.Says(room.Scene, child)))
                return true;
        }

        return false;
    }

    private static bool Speaks(string lemma) => lemma is "deal" or "speak" or "talk" or "communicate" or "consult" or "keep" or "stay" or "liaise" or "correspond" or "coordinate" or "negotiate";

    private static bool Acts(string lemma) =>
        lemma is "agree" or "discuss" or "approve" or "adopt" or "recommend" or "report" or "take" or "review" or "examine" or "exchange" or "draw" or "mark" or "inspect" or "settle" or "convene" or "gather" or "resolve" or "consider" or "decide" or "conclude" or "demarcate" or "delimit";
}
