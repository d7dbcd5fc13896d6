using System.Data.Common;
using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Record.Rows;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chancery.Record.Writing;

/// <summary>Writes dispatches and their claims in one transaction.</summary>
internal sealed class DispatchWriter : IDisposable
{
    private readonly RecordContext _context;
    private readonly DbTransaction _transaction;
    private readonly DbCommand _exists;
    private readonly DbParameter _id;
    private readonly Dictionary<Type, RowInsert> _inserts = [];

    public DispatchWriter(RecordContext context, IDbContextTransaction transaction)
    {
        _context = context;
        _transaction = transaction.GetDbTransaction();
        _exists = _transaction.Connection!.CreateCommand();
        _exists.Transaction = _transaction;
        _exists.CommandText = "SELECT 1 FROM \"Dispatches\" WHERE \"Id\" = $id";
        _id = _exists.CreateParameter();
        _id.ParameterName = "$id";
        _exists.Parameters.Add(_id);
    }

    /// <summary>Writes a dispatch, unless it is there.</summary>
    /// <param name="id">The hash of its content.</param>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="claims">What it claims.</param>
    /// <param name="added">When, ISO 8601.</param>
    /// <returns>False where it was there already; nothing is written then.</returns>
    public bool Write(string id, Dispatch dispatch, DispatchClaims claims, string added)
    {
        _id.Value = id;
        if (_exists.ExecuteScalar() is not null)
            return false;
        Insert(new DispatchRow
        {
            Id = id,
            SourceId = dispatch.Id.Length > 0 && dispatch.Id != id ? dispatch.Id : null,
            Headline = dispatch.Headline,
            Publisher = dispatch.Publisher,
            Published = dispatch.Published,
            Dateline = dispatch.Dateline,
            Language = dispatch.Language,
            Url = dispatch.Url,
            Text = dispatch.Text,
            Added = added,
        });
        foreach ((Engagement engagement, int i) in claims.Engagements.Select((claim, i) => (claim, i)))
            Insert(id, i, engagement);
        foreach ((Statement statement, int i) in claims.Statements.Select((claim, i) => (claim, i)))
            Insert(id, i, statement);
        foreach ((ClaimRow row, IReadOnlyList<Evidence> evidence) in ClaimRows.Of(id, claims))
        {
            Insert(row);
            Insert(row.Id, evidence);
        }

        return true;
    }

    private void Insert(string dispatch, int ordinal, Engagement engagement)
    {
        When when = engagement.When;
        string id = $"{dispatch}.{engagement.Id}";
        Insert(new EngagementRow
        {
            Id = id,
            DispatchId = dispatch,
            Ordinal = ordinal,
            Kind = engagement.Kind,
            Status = engagement.Status,
            Start = when.Start,
            End = when.End,
            Within = when.Within,
            Edtf = when.Edtf,
            WhenText = when.Text,
            FirstDay = when.Start ?? when.End,
            LastDay = when.End ?? when.Start,
            PartOf = engagement.PartOf,
            Remarks = [.. engagement.Remarks],
            Negated = engagement.Negated,
            Confidence = engagement.Confidence,
            Rule = engagement.Rule,
        });
        for (int i = 0; i < engagement.Participants.Count; i++)
        {
            Participant who = engagement.Participants[i];
            Insert(new ParticipantRow
            {
                EngagementId = id,
                Ordinal = i,
                PersonId = Person(who.Name, who.Person),
                Name = who.Name,
                Country = who.Country,
                Office = who.Office,
                Role = who.Role,
                RosterId = who.Person,
                Inferred = who.Inferred,
            });
        }

        for (int i = 0; i < engagement.Places.Count; i++)
        {
            Place place = engagement.Places[i];
            Insert(new PlaceRow
            {
                EngagementId = id,
                Ordinal = i,
                Name = place.Name,
                Country = place.Country,
                Latitude = place.Latitude,
                Longitude = place.Longitude,
                Relation = place.Relation,
            });
        }

        for (int i = 0; i < engagement.Agenda.Count; i++)
        {
            AgendaItem item = engagement.Agenda[i];
            Insert(new AgendaRow { EngagementId = id, Ordinal = i, Topic = item.Topic, Priority = item.Priority });
        }

        Insert(id, engagement.Evidence);
    }

    private void Insert(string dispatch, int ordinal, Statement statement)
    {
        string id = $"{dispatch}.{statement.Id}";
        Insert(new StatementRow
        {
            Id = id,
            DispatchId = dispatch,
            Ordinal = ordinal,
            PersonId = Person(statement.Speaker.Name, null),
            SpeakerName = statement.Speaker.Name,
            SpeakerCountry = statement.Speaker.Country,
            SpeakerOffice = statement.Speaker.Office,
            SpeakerDescription = statement.Speaker.Description,
            Relayed = statement.RelayedBy is not null,
            RelayName = statement.RelayedBy?.Name,
            RelayCountry = statement.RelayedBy?.Country,
            RelayOffice = statement.RelayedBy?.Office,
            RelayDescription = statement.RelayedBy?.Description,
            Attribution = statement.Attribution,
            Terms = statement.Terms,
            Kind = statement.Kind,
            Made = statement.Made,
            About = [.. statement.About],
            Toward = [.. statement.Toward],
            Quote = statement.Quote,
            Engagement = statement.Engagement,
            Confidence = statement.Confidence,
            Rule = statement.Rule,
        });
        Insert(id, statement.Evidence);
    }

    private void Insert(string claim, IReadOnlyList<Evidence> evidence)
    {
        for (int i = 0; i < evidence.Count; i++)
        {
            Evidence span = evidence[i];
            Insert(new EvidenceRow { ClaimId = claim, Ordinal = i, Start = span.Start, End = span.End, Exact = span.Exact });
        }
    }

    private string? Person(string? name, string? rosterId)
    {
        if (name is null)
            return null;
        string id = rosterId ?? NameFolding.Id(name);
        if (id.Length == 0)
            return null;
        Insert(new PersonRow { Id = id, Name = name });
        foreach (string word in NameFolding.Words(name))
            Insert(new NameWordRow { Word = word, PersonId = id });
        return id;
    }

    private void Insert(object row)
    {
        Type type = row.GetType();
        if (!_inserts.TryGetValue(type, out RowInsert? insert))
        {
            bool shared = row is PersonRow or NameWordRow;
            insert = new RowInsert(_context.Model.FindEntityType(type)!, _transaction, ignoreExisting: shared);
            _inserts.Add(type, insert);
        }

        insert.Insert(row);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _exists.Dispose();
        foreach (RowInsert insert in _inserts.Values)
            insert.Dispose();
    }
}
