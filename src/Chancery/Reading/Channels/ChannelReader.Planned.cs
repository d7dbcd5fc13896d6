using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Channels;

/// <content>Lines of contact that an agreement sets up or that are told by what they are for: "agreed on a hotline", "A follow-up committee will monitor", "one of five groups created by the accord".</content>
internal sealed partial class ChannelReader
{
    // "The six agreed to establish a council", "that a high-level group be set up": what several states set up together is a line of contact whatever it is called.
    private bool IsFounded(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        if (text[noun].Lemma.ToLowerInvariant() is not ("council" or "commission" or "committee" or "mechanism" or "group" or "forum" or "platform" or "dialogue"))
            return false;
        // "a commission created last month to oversee Georgia's ties with the alliance"
        if (room.Scene.Tree.Child(noun, Relation.Acl) is > 0 and int made && made > noun && IsFounding(text, made) && room.Scene.Tree.Subtree(made) is var clause && room.Principals.In(made, clause.End).Count == 2)
            return true;
        int verb = text[noun].Head;
        if (verb < 0 || !IsFounding(text, verb))
            return false;
        if (text[noun].Relation is Relation.Obj && verb < noun)
            return room.Principals.Subject(verb).Count > 1 || text[verb].Relation is Relation.Conj && room.Principals.Subject(text[verb].Head).Count > 1;
        // "The two men agreed that a high-level group would be set up"
        int over = text[noun].Relation is Relation.NsubjPass ? text[verb].Head : -1;
        return over >= 0 && text[over].Lemma is "agree" or "decide" or "announce" && room.Principals.Subject(over).Count > 1;
    }

    private bool IsFounding(AnalysedText text, int verb) =>
        _lexicon.Verb(text[verb].Lemma, out ChannelVerb act) && act.Status is ChannelStatus.Opened or ChannelStatus.Resumed && text[verb].Lemma is not ("resume" or "restart") && (text[verb].Lemma is not "set" || Particles.Follows(text, verb, "up", text.Count));

    private ChannelStatus? Planned(ReadingRoom room, int noun, Relation relation, int head, out int verb)
    {
        AnalysedText text = room.Scene.Text;
        Tree tree = room.Scene.Tree;
        verb = head;
        if (head < 0)
            return null;
        // "agreed on a military deconfliction mechanism", "settled on a hotline"
        if (relation is Relation.Obl && tree.CaseOf(noun) is "on" or "upon" && text[head].Lemma is "agree" or "settle" && tree.Child(head, Relation.Ccomp) < 0 && text[noun].Lemma.ToLowerInvariant() is not ("contact" or "consultation" or "communication" or "exchange" or "cooperation" or "dialogue" or "talk") && !tree.HasChild(noun, "the") && !tree.HasChild(noun, "rail") && !tree.HasChild(noun, "railway") && room.Standings.Of(head) is Standing.Fact)
            return ChannelStatus.Opened;
        // "meet in a tripartite committee", "sit together in a joint commission"
        if (relation is Relation.Obl && tree.CaseOf(noun) is "in" && text[head].Lemma is "meet" or "sit" && PennTag.Name(text[head].Tag) is "VBP" or "VBZ" && room.Standings.Of(head) is Standing.Fact)
            return ChannelStatus.Ongoing;
        // "no longer answers the hotline", "stopped taking part in the commission"
        if (relation is Relation.Obj or Relation.Obl && IsLeftAlone(room, noun, head))
            return ChannelStatus.Suspended;
        // "pulled its staff from the embassy"
        if (relation is Relation.Obl && tree.CaseOf(noun) is "from" && text[noun].Lemma is "embassy" or "consulate" or "mission" && text[head].Lemma is "pull" or "withdraw" or "evacuate" or "remove" or "fly" && tree.Child(head, Relation.Obj) is >= 0 and int staff && text[staff].Lemma is "staff" or "diplomat" or "personnel" or "official" && room.Standings.Of(head) is Standing.Fact)
            return ChannelStatus.Suspended;
        // "A follow-up committee of the two states will monitor it"; "the working group will review it every six months": one not told before is new.
        if (relation is Relation.Nsubj && text[noun].Lemma.ToLowerInvariant() is "committee" or "commission" or "group" or "mechanism" or "body" && Oversees(text[head].Lemma) && room.Standings.Of(head) is Standing.Coming)
            return tree.HasChild(noun, "a") || tree.HasChild(noun, "an") || tree.HasChild(noun, "new") ? ChannelStatus.Opened : ChannelStatus.Ongoing;
        // "The normalisation group is one of five created by the accord"
        if (relation is Relation.Nsubj && tree.Child(noun, Relation.Cop) < 0 && tree.Child(head, Relation.Cop) >= 0 && text[head].Lower is "one" && tree.Subtree(head) is var whole)
        {
            for (int t = head + 1; t < whole.End; t++)
            {
                if (text[t].Relation is Relation.Acl && IsFounding(text, t))
                    return ChannelStatus.Ongoing;
            }
        }

        return null;
    }

    private static bool IsLeftAlone(ReadingRoom room, int noun, int head)
    {
        AnalysedText text = room.Scene.Text;
        Tree tree = room.Scene.Tree;
        bool answers = text[head].Lemma is "answer" || text[head].Lemma is "pick" && Particles.Follows(text, head, "up", text.Count) || text[head].Lemma is "respond" or "reply";
        bool joins = tree.CaseOf(noun) is "in" && (text[head].Lemma is "participate" || text[head].Lemma is "take" && tree.Child(head, Relation.Obj) is >= 0 and int part && text[part].Lemma is "part");
        if (!answers && !joins)
            return false;
        int over = text[head].Head;
        bool stopped = over >= 0 && text[head].Relation is Relation.Xcomp or Relation.Ccomp && text[over].Lemma is "stop" or "cease" or "suspend" or "quit" or "refuse" && room.Principals.Subject(over).Count > 0;
        return stopped || room.Standings.Negated(head) || tree.HasChild(head, "longer") && answers;
    }

    // "The line between Lima and Quito remains open, the ministry said": parsers hang the line on who says so.
    private static int Bearer(Scene scene, int noun, int head)
    {
        AnalysedText text = scene.Text;
        if (head < noun || text[noun].Relation is not Relation.Nsubj || text[head].Lemma is not ("say" or "add" or "tell" or "announce" or "confirm" or "report"))
            return head;
        for (int t = noun + 1; t < head; t++)
        {
            if (text[t].Head == head && text[t].Relation is Relation.Ccomp && text[t].Pos is UniversalPos.Verb && scene.Tree.Child(t, Relation.Nsubj) is > 0 and int after && after > t)
                return t;
        }

        return head;
    }

    // "a dialogue, frozen since March, may resume": how it stands until then.
    private ChannelStatus? Broken(ReadingRoom room, int noun) =>
        room.Scene.Tree.Child(noun, Relation.Acl) is > 0 and int participle && participle > noun && PennTag.Name(room.Scene.Text[participle].Tag) is "VBN" or "VBD" && _lexicon.Verb(room.Scene.Text[participle].Lemma, out ChannelVerb done) && done.Status is ChannelStatus.Suspended or ChannelStatus.Closed
            ? done.Status
            : null;

    private static bool Oversees(string lemma) =>
        lemma is "monitor" or "oversee" or "supervise" or "verify" or "implement" or "review" or "meet" or "follow" or "coordinate" or "handle" or "settle" or "examine" or "convene" or "manage" or "observe" or "ensure" or "draft" or "study" or "resolve" or "steer" or "demarcate" or "investigate";
}
