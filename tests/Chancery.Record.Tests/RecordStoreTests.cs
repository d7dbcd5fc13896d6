using System.Buffers;
using System.Text;
using Chancery.Claims;
using Chancery.Cli.Tests.Contract;
using Chancery.Dispatches;
using Chancery.Output;
using NodaTime;

namespace Chancery.Record.Tests;

public sealed class RecordStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-record-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "deep", "record.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private RecordStore Filled(params (string Id, Dispatch Dispatch, DispatchClaims Claims)[] dispatches)
    {
        RecordStore store = RecordStore.Open(Path, create: true);
        using RecordAddition addition = store.BeginAdd(Instant.FromUtc(2024, 1, 1, 0, 0));
        foreach ((string id, Dispatch dispatch, DispatchClaims claims) in dispatches)
            Assert.True(addition.Add(id, dispatch, claims));
        addition.Commit();
        return store;
    }

    private static string Json(Dispatch dispatch, DispatchClaims claims)
    {
        var output = new ArrayBufferWriter<byte>();
        ReadJson.Write(output, dispatch, claims, explain: true);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal static DispatchClaims Engagements(params Engagement[] engagements) => new() { Engagements = engagements };

    internal static Engagement Meeting(string id, string day, params Participant[] who) => new(
        id, EngagementKind.Meeting, EngagementStatus.Held,
        new When(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, false, day, day),
        who, [], [], null, [], false, [new Evidence(0, 3, "The")], 0.9, "test");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_claim_comes_back_as_it_was_kept(bool full)
    {
        DispatchClaims claims = full ? EveryClaim.Full : EveryClaim.Bare;
        using RecordStore store = Filled(("abcdefgh1234", EveryClaim.Dispatch, claims));
        FullDispatch found = store.FindDispatch("abcdefgh1234")!;
        Assert.Equal(Json(EveryClaim.Dispatch with { Id = "abcdefgh1234" }, claims), Json(found.Dispatch, found.Claims));
    }

    [Fact]
    public void Dispatch_is_kept_once()
    {
        using RecordStore store = Filled(("abcdefgh1234", EveryClaim.Dispatch, EveryClaim.Full));
        using (RecordAddition again = store.BeginAdd(Instant.FromUtc(2025, 1, 1, 0, 0)))
        {
            Assert.False(again.Add("abcdefgh1234", EveryClaim.Dispatch, EveryClaim.Full));
            again.Commit();
        }

        Assert.Equal(1, store.ListDispatches(new RecordFilter()).Total);
        Assert.Equal(1, store.ListEngagements(new RecordFilter()).Total);
    }

    [Fact]
    public void Addition_that_is_not_committed_leaves_nothing()
    {
        using RecordStore store = RecordStore.Open(Path, create: true);
        using (RecordAddition addition = store.BeginAdd(Instant.FromUtc(2024, 1, 1, 0, 0)))
            addition.Add("abcdefgh1234", EveryClaim.Dispatch, EveryClaim.Full);
        Assert.Equal(0, store.ListDispatches(new RecordFilter()).Total);
        Assert.Equal(0, store.ListPeople(new RecordFilter()).Total);
    }

    [Fact]
    public void Dispatch_is_found_by_a_cut_id_and_by_the_id_of_its_source()
    {
        using RecordStore store = Filled(("abcdefgh1234", EveryClaim.Dispatch, EveryClaim.Bare), ("abcdzzzz1234", new Dispatch("x"), new()));
        Assert.Equal("abcdefgh1234", store.FindDispatch("abcde")!.Dispatch.Id);
        Assert.Equal("abcdefgh1234", store.FindDispatch("d1")!.Dispatch.Id);
        Assert.Null(store.FindDispatch("abcd"));
        Assert.Null(store.FindDispatch("abcdx"));
        Assert.Equal("abcdefgh1234.e1", store.FindEngagement("abcde.e1")!.Engagement.Id);
        Assert.Null(store.FindEngagement("abcde.e9"));
        Assert.Null(store.FindEngagement("nothing"));
    }

    [Fact]
    public void Filters_hold_together()
    {
        Participant havel = new("Václav Havel", "CZE", "President", ParticipantRole.Host, "vaclav-havel");
        Participant kohl = new("Helmut Kohl", "DEU", "Chancellor", ParticipantRole.Visitor);
        Participant gore = new("Al Gore", "USA", "Vice President", ParticipantRole.Visitor);
        Participant officials = new(null, "DEU", "officials", ParticipantRole.Attendee);
        Engagement call = Meeting("e3", "1994-05-05", kohl, gore) with { Kind = EngagementKind.Call, Status = EngagementStatus.Planned };
        Engagement undated = Meeting("e4", "1994-05-05", gore) with { When = When.Unknown };
        using RecordStore store = Filled(
            ("aaaaaaaaaaaa", new Dispatch("One") { Published = new LocalDate(1993, 1, 5) }, Engagements(Meeting("e1", "1993-01-04", havel, kohl), Meeting("e2", "1992-07-01", havel, officials))),
            ("bbbbbbbbbbbb", new Dispatch("Two") { Published = new LocalDate(1994, 5, 6) }, Engagements(call, undated)));

        string[] Ids(RecordFilter filter) => [.. store.ListEngagements(filter).Items.Select(found => found.Engagement.Id)];
        Assert.Equal(["aaaaaaaaaaaa.e2", "aaaaaaaaaaaa.e1", "bbbbbbbbbbbb.e3", "bbbbbbbbbbbb.e4"], Ids(new RecordFilter()));
        Assert.Equal(["aaaaaaaaaaaa.e2", "aaaaaaaaaaaa.e1"], Ids(new RecordFilter { Person = "havel" }));
        Assert.Equal(["aaaaaaaaaaaa.e2", "aaaaaaaaaaaa.e1"], Ids(new RecordFilter { Person = "Vaclav HAVEL" }));
        Assert.Equal([], Ids(new RecordFilter { Person = "Vaclav Kohl" }));
        Assert.Equal(["bbbbbbbbbbbb.e3"], Ids(new RecordFilter { Kind = EngagementKind.Call }));
        Assert.Equal(["bbbbbbbbbbbb.e3"], Ids(new RecordFilter { Status = EngagementStatus.Planned, Country = "DEU" }));
        Assert.Equal(["aaaaaaaaaaaa.e1"], Ids(new RecordFilter { From = new LocalDate(1993, 1, 1), To = new LocalDate(1993, 12, 31) }));
        Assert.Equal(["aaaaaaaaaaaa.e2"], Ids(new RecordFilter { Limit = 1 }));
        Assert.Equal(4, store.ListEngagements(new RecordFilter { Limit = 1 }).Total);

        Assert.Equal(["bbbbbbbbbbbb", "aaaaaaaaaaaa"], store.ListDispatches(new RecordFilter()).Items.Select(found => found.Id));
        Assert.Equal(["bbbbbbbbbbbb"], store.ListDispatches(new RecordFilter { Person = "Gore" }).Items.Select(found => found.Id));
        Assert.Equal(["aaaaaaaaaaaa"], store.ListDispatches(new RecordFilter { To = new LocalDate(1993, 12, 31) }).Items.Select(found => found.Id));
        Assert.Equal([2, 2], store.ListDispatches(new RecordFilter()).Items.Select(found => found.Engagements));

        Assert.Equal(["al-gore", "helmut-kohl", "vaclav-havel"], store.ListPeople(new RecordFilter()).Items.Select(found => found.Id));
        Assert.Equal(["al-gore", "helmut-kohl"], store.ListPeople(new RecordFilter { Kind = EngagementKind.Call }).Items.Select(found => found.Id));
        KeptPerson person = store.FindPerson("vaclav-havel")!;
        Assert.Equal(["President (CZE)"], person.Offices);
        Assert.Equal((2, new LocalDate(1992, 7, 1), new LocalDate(1993, 1, 4)), (person.Engagements, person.FirstDay, person.LastDay));
        Assert.Equal("helmut-kohl", store.FindPerson("Kohl")!.Id);
    }

    [Fact]
    public void Record_that_is_not_there_is_named() =>
        Assert.Contains("there is no record at", Assert.Throws<RecordException>(() => RecordStore.Open(Path, create: false)).Message);

    [Fact]
    public void File_that_is_no_record_is_refused()
    {
        string file = System.IO.Path.Combine(_folder, "notes.txt");
        File.WriteAllText(file, new string('x', 5000));
        Assert.Contains("is no record", Assert.Throws<RecordException>(() => RecordStore.Open(file, create: true)).Message);
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Fact]
    public void Migrations_are_those_of_the_model()
    {
        using RecordContext context = new RecordContext.Factory().CreateDbContext([]);
        Assert.False(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(context.Database));
    }

    [Fact]
    public void Searches_go_through_indexes()
    {
        using RecordStore store = Filled(("abcdefgh1234", EveryClaim.Dispatch, EveryClaim.Full));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=" + Path);
        connection.Open();
        foreach (string sql in (string[])
            [
                "SELECT * FROM Engagements WHERE LastDay >= '2024-01-01' AND FirstDay <= '2024-02-01'",
                "SELECT * FROM Engagements WHERE Kind = 'Call' ORDER BY FirstDay",
                "SELECT * FROM Participants WHERE Country = 'USA'",
                "SELECT * FROM NameWords WHERE Word = 'xi'",
                "SELECT * FROM Evidence WHERE ClaimId >= 'a.' AND ClaimId < 'a/'",
                "SELECT * FROM Commitments WHERE DispatchId = 'a' ORDER BY Ordinal",
            ])
        {
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            using Microsoft.Data.Sqlite.SqliteDataReader plan = command.ExecuteReader();
            while (plan.Read())
                Assert.StartsWith("SEARCH", plan.GetString(3));
        }
    }
}
