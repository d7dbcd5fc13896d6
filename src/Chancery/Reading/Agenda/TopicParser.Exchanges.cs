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
}
