using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Agenda;

/// <content>Exchanges within a topic: "dialogue toward peace" is of peace, "to resume the stalled negotiations" of these negotiations.</content>
internal sealed partial class TopicParser
{
    private static readonly HashSet<string> s_resuming = new(StringComparer.Ordinal)
    {
        "advance", "begin", "break", "conclude", "continue", "engage", "enter", "join", "launch", "open", "pursue", "reactivate", "reconvene", "relaunch", "rejoin", "reopen", "rescue", "restart", "restore", "resume", "return", "revive", "salvage", "start", "suspend", "unblock",
    };

    // True where the exchange is read: as what it is about, or as what is begun, resumed or broken off.
    private bool Exchange(NounChunk chunk, int depth)
    {
        int link = chunk.End;
        if (link + 1 < _end && !char.IsUpper(scene.Text.Form(chunk.Head)[0]) && At(link).Lower is "toward" or "towards" or "on" or "over" or "about" or "regarding" or "concerning" && scene.TimeAt(link) is null && scene.TimeAt(link + 1) is null && _phrases.Chunk(link + 1, _end, out _))
        {
            _resumed = false;
            Item(link + 1, depth + 1);
            return true;
        }

        if (!_resumed || At(chunk.Head).Lower is "discussions" or "dialogue" && !_phrases.HasContent(chunk))
            return false;
        _resumed = false;
        int end = _phrases.Extend(chunk, _end, _isElsewhere, _listed);
        _next = end;
        _topics.Add(new Topic(_phrases.Words(chunk, end), chunk.Head));
        return true;
    }

    // "the lives lost during the clashes", "victims of the earthquake": the token behind what leads to the cause, or -1.
    private int Cause(int at)
    {
        for (int steps = 0; steps < 5 && at + 1 < _end; steps++, at++)
        {
            ref Token t = ref At(at);
            if (t.Lower is "in" or "during" or "by" or "from" or "of" or "following" or "after" or "to" && At(at + 1).Lower is not ("life" or "lives") && scene.TimeAt(at + 1) is null && _phrases.Chunk(at + 1, _end, out NounChunk cause) && !IsPersonal(cause))
                return lexicon.Role(At(cause.Head).Lemma).HasFlag(TopicRole.Toll) || At(cause.Head).Lemma is "life" ? Cause(cause.End) : at + 1;
            if (t.Pos is not (UniversalPos.Verb or UniversalPos.Adv or UniversalPos.Adp or UniversalPos.Noun))
                return -1;
        }

        return -1;
    }

    // "the government and people of Ukraine": of Ukraine.
    private bool People(NounChunk chunk, out Topic state)
    {
        state = default;
        int at = chunk.End;
        if (chunk.Possessive >= 0 || At(chunk.Head).Lemma is not ("people" or "government" or "nation" or "citizen"))
            return false;
        if (at + 1 < _end && At(at).Lower is "and" && At(at + 1).Lemma is "people" or "government")
            at += 2;
        if (at + 1 >= _end || At(at).Lower is not "of" || !_phrases.Chunk(at + 1, _end, out NounChunk named) || scene.MentionAt(named.Head) is not { Kind: MentionKind.State } mention || mention.End < named.End)
            return false;
        _next = named.End;
        state = new Topic(_phrases.Words(named, named.End), named.Head);
        return true;
    }
}
