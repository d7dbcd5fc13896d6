using Chancery.Claims;
using Chancery.Output;

namespace Chancery.Reading.Calibration;

/// <summary>What of a claim tells how often such claims are right: the rule that read it, and what the claim itself says.</summary>
/// <remarks>A trait has a group ("days") and a name ("none"); reading and fitting take them from here alone.</remarks>
internal static class Traits
{
    // Behind it stands the word of what the learnt reader has read.
    private const string Learnt = Tellings.Tellings.Rule + ".";
    private const int Lede = 400;
    private const int LongEvidence = 300;

    public static void Of<T>(Engagement engagement, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        Common(engagement.Rule, engagement.Confidence, engagement.Evidence, ref sink);
        sink.Take("kind", Words.Of(engagement.Kind));
        sink.Take("status", Words.Of(engagement.Status));
        sink.Take("days", engagement.When.IsUnknown ? "none" : engagement.When.Text is null ? "inherited" : engagement.When.Within ? "within" : "given");
        int named = 0, inferred = 0, countries = 0;
        for (int i = 0; i < engagement.Participants.Count; i++)
        {
            Participant party = engagement.Participants[i];
            named += party.Name is not null && !party.Inferred.HasFlag(Inferred.Name) ? 1 : 0;
            inferred += party.Inferred.HasFlag(Inferred.Country) || party.Inferred.HasFlag(Inferred.Name) ? 1 : 0;
            countries += party.Country is not null && IsFirst(engagement.Participants, i) ? 1 : 0;
        }

        sink.Take("named", Few(named));
        sink.Take("countries", Few(countries));
        if (inferred > 0)
            sink.Take("inferred", "some");
        if (engagement.Places.Count > 0)
            sink.Take("places", "some");
        if (engagement.Agenda.Count > 0)
            sink.Take("agenda", "some");
        if (engagement.PartOf is not null)
            sink.Take("part", "yes");
    }

    public static void Of<T>(Statement statement, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        Common(statement.Rule, statement.Confidence, statement.Evidence, ref sink);
        sink.Take("kind", Words.Of(statement.Kind));
        sink.Take("attribution", Words.Of(statement.Attribution));
        sink.Take("speaker", statement.Speaker.Name is not null ? "name" : statement.Speaker.Description is not null ? "description" : statement.Speaker.Office is not null ? "office" : "country");
        if (statement.Quote)
            sink.Take("quote", "yes");
        if (!statement.Made)
            sink.Take("made", "no");
        if (statement.RelayedBy is not null)
            sink.Take("relayed", "yes");
        sink.Take("about", Few(statement.About.Count));
        sink.Take("toward", Few(statement.Toward.Count));
        if (statement.Engagement is not null)
            sink.Take("engagement", "yes");
    }

    public static void Of<T>(Commitment commitment, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        Common(commitment.Rule, commitment.Confidence, commitment.Evidence, ref sink);
        sink.Take("status", Words.Of(commitment.Status));
        sink.Take("parties", Few(commitment.Parties.Count));
        sink.Take("words", Length(commitment.What));
        if (commitment.MadeAt is not null)
            sink.Take("made", "there");
    }

    public static void Of<T>(Channel channel, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        Common(channel.Rule, channel.Confidence, channel.Evidence, ref sink);
        sink.Take("status", Words.Of(channel.Status));
        sink.Take("parties", Few(channel.Parties.Count));
    }

    public static void Of<T>(Objective objective, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        Common(objective.Rule, objective.Confidence, objective.Evidence, ref sink);
        sink.Take("words", Length(objective.What));
        if (objective.Engagement is not null)
            sink.Take("engagement", "yes");
    }

    public static void Of<T>(Relationship relationship, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        Common(relationship.Rule, relationship.Confidence, relationship.Evidence, ref sink);
        sink.Take("direction", relationship.Direction is { } direction ? Words.Of(direction) : "none");
    }

    public static void Of<T>(Milestone milestone, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        Common(milestone.Rule, milestone.Confidence, milestone.Evidence, ref sink);
        sink.Take("words", Length(milestone.What));
        if (milestone.When.IsUnknown)
            sink.Take("days", "none");
    }

    public static void Of<T>(Transfer transfer, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        Common(transfer.Rule, transfer.Confidence, transfer.Evidence, ref sink);
        sink.Take("status", Words.Of(transfer.Status));
    }

    private static void Common<T>(string rule, double score, IReadOnlyList<Evidence> evidence, ref T sink)
        where T : ITraitSink, allows ref struct
    {
        sink.Take("score", "tenths", (score - 0.7) * 10);
        sink.Take("rule", rule.IndexOf(Learnt, StringComparison.Ordinal) is >= 0 and int at ? rule[..(at + Learnt.Length - 1)] : rule);
        sink.Take("stands", evidence[0].Start < Lede ? "early" : "later");
        if (evidence.Count > 1)
            sink.Take("told", "again");
        if (evidence[0].End - evidence[0].Start > LongEvidence)
            sink.Take("evidence", "long");
    }

    private static bool IsFirst(IReadOnlyList<Participant> participants, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (participants[i].Country == participants[index].Country)
                return false;
        }

        return true;
    }

    private static string Few(int count) => count switch { 0 => "0", 1 => "1", 2 => "2", _ => "more" };

    private static string Length(string words) => words.Length switch { < 20 => "few", < 80 => "some", _ => "many" };
}
