using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Cli.Tests.Contract;

/// <summary>A dispatch with a claim of every kind and every field filled, beside one with everything absent.</summary>
internal static class EveryClaim
{
    public static Dispatch Dispatch { get; } = new("Heads meet 😀 in Geneva.\n\nThey met.")
    {
        Id = "d1",
        Headline = "Heads meet 😀 in Geneva.",
        Publisher = "A Wire",
        Published = new LocalDate(1985, 11, 21),
        Dateline = "GENEVA, Nov. 21",
        Url = "https://wire.example/1",
    };

    public static When Days { get; } = new(new LocalDate(1985, 11, 19), new LocalDate(1985, 11, 21), false, "1985-11-19/1985-11-21", "this week");

    private static readonly IReadOnlyList<Evidence> s_words = [new Evidence(13, 22, "in Geneva")];
    private static readonly Speaker s_speaker = new("Ronald Reagan", "USA", "President", null);

    public static DispatchClaims Full { get; } = new()
    {
        Engagements =
        [
            new("e1", EngagementKind.Summit, EngagementStatus.Held, Days,
                [
                    new("Ronald Reagan", "USA", "President", ParticipantRole.Party, "ronald-reagan", Inferred.Office | Inferred.Name),
                    new(null, "SUN", "senior officials", ParticipantRole.Attendee, null, Inferred.Country),
                ],
                [new("Geneva", "CHE", 46.2, 6.15, PlaceRelation.Near)], [
                    new("arms control", Priority.High) { Subjects = [new("arms-control", "Arms control and disarmament", "medtop:20000635", "military")] },
                    new("trade with China") { Subjects = [new("trade", "Trade", "medtop:20000373", "economic")], States = ["CHN"] },
                ],
                "e0", ["the first since 1979"], false, s_words, 0.87654321, "meet.verb"),
        ],
        Statements =
        [
            new("s1", s_speaker, new(null, "USA", null, "a senior official"), Attribution.Anonymous, "on condition of anonymity",
                StatementKind.Concern, false, ["missiles"], ["SUN"], true, "e1", s_words, 0.5, "say.verb"),
        ],
        Objectives = [new("Ronald Reagan", "e1", "to reduce arsenals", s_words, 0.5, "objective")],
        Commitments = [new("c1", ["USA", "SUN"], "to meet again", "e1", Days, CommitmentStatus.UnderWay, ["e1"], s_words, 0.5, "agree")],
        Channels = [new("k1", ["USA", "SUN"], "hotline", "heads", ChannelStatus.Resumed, s_words, 0.5, "channel")],
        Relationships = [new(["USA", "SUN"], Days, "a fresh start", Direction.Better, s_words, 0.5, "relation")],
        Milestones = [new("the inauguration", "USA", Days, s_words, 0.5, "milestone")],
        Transfers = [new("USA", "SUN", "grain", TransferStatus.Alleged, s_words, 0.5, "transfer")],
        Events =
        [
            new(["USAGOV"], ["SUNGOV"], new("CONSULT", "meet", ["diplomatic"]), "042", 1.9, 1, Days, new("Geneva", "CHE"), EventTense.Past,
                s_words, 0.5, "code"),
        ],
    };

    public static DispatchClaims Bare { get; } = new()
    {
        Engagements =
        [
            new("e1", EngagementKind.Message, EngagementStatus.Proposed, When.Unknown, [new(null, null, null, ParticipantRole.Party)],
                [new("the sea", null)], [], null, [], true, s_words, 1, "r"),
        ],
        Statements =
        [
            new("s1", new(null, null, null, null), null, Attribution.Institutional, null, StatementKind.Other, true, [], [], false, null,
                s_words, 0, "r"),
        ],
        Commitments = [new("c1", [], "w", null, null, CommitmentStatus.Agreed, [], s_words, 0.5, "r")],
        Channels = [new("k1", [], "t", null, ChannelStatus.Closed, s_words, 0.5, "r")],
        Relationships = [new(["USA", "CHN"], null, "cold", null, s_words, 0.5, "r")],
        Milestones = [new("an election", null, When.Unknown, s_words, 0.5, "r")],
        Events = [new([], [], new("CONSULT", null, []), "01", 0, 1, null, null, EventTense.Future, s_words, 0.5, "r")],
    };
}
