using Chancery.Record.Queries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Chancery.Record;

/// <summary>A record: one SQLite file.</summary>
public sealed class RecordStore : IDisposable
{
    private readonly RecordContext _context;
    private readonly string _path;

    private RecordStore(RecordContext context, string path)
    {
        _context = context;
        _path = path;
    }

    /// <summary>Opens a record, and brings one of an earlier version up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">True to make it where it is not there.</param>
    /// <exception cref="RecordException">It is not there, or no record, or cannot be opened.</exception>
    public static RecordStore Open(string path, bool create)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!create && !File.Exists(path))
            throw new RecordException($"there is no record at {path}; 'chancery add FILE' makes one, --record PATH names another");
        return Guard(path, () =>
        {
            if (create && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
                Pooling = false,
            };
            var context = new RecordContext(new DbContextOptionsBuilder<RecordContext>()
                .UseSqlite(connection.ConnectionString)
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .Options);
            try
            {
                if (context.Database.GetPendingMigrations().Any())
                    context.Database.Migrate();
                return new RecordStore(context, path);
            }
            catch
            {
                context.Dispose();
                throw;
            }
        });
    }

    /// <summary>Starts adding dispatches: all of them are kept, or none.</summary>
    /// <param name="now">The time to write down beside them.</param>
    /// <exception cref="RecordException">The record is in use.</exception>
    public RecordAddition BeginAdd(Instant now) => Guard(_path, () => new RecordAddition(_context, _path, now));

    /// <summary>Engagements that fit, in the order of their days; those without a day come last.</summary>
    public Found<KeptEngagement> ListEngagements(RecordFilter filter) => Guard(_path, () => EngagementQueries.List(_context, filter));

    /// <summary>Dispatches that fit, or claim an engagement that does, latest first. Days are those of publication.</summary>
    public Found<KeptDispatch> ListDispatches(RecordFilter filter) => Guard(_path, () => DispatchQueries.List(_context, filter));

    /// <summary>People who take part in engagements that fit, those with most first.</summary>
    public Found<KeptPerson> ListPeople(RecordFilter filter) => Guard(_path, () => PeopleQueries.List(_context, filter));

    /// <summary>The engagement with an id like "bxrjyh946mq2.e1", or null. The dispatch's part may be cut short while it is one dispatch's only.</summary>
    public KeptEngagement? FindEngagement(string id) => Guard(_path, () => EngagementQueries.Find(_context, id));

    /// <summary>The dispatch with an id (may be cut short), or an id that its source gave it, or null.</summary>
    public FullDispatch? FindDispatch(string id) => Guard(_path, () => DispatchQueries.Find(_context, id));

    /// <summary>The person with an id, or null.</summary>
    public KeptPerson? FindPerson(string id) => Guard(_path, () => PeopleQueries.Find(_context, id));

    /// <inheritdoc/>
    public void Dispose() => _context.Dispose();

    internal static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw new RecordException(failure.SqliteErrorCode switch
            {
                5 or 6 => $"the record at {path} is in use by another program; try again when it has finished",
                8 => $"the record at {path} may not be written to",
                13 => $"the disk is full: nothing was added to the record at {path}",
                14 => $"the record at {path} cannot be opened",
                26 => $"{path} is no record (it is not an SQLite file)",
                _ => $"the record at {path} cannot be used: {failure.Message.ReplaceLineEndings(" ")}",
            }, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RecordException($"the record at {path} cannot be opened: {failure.Message}", failure);
        }
    }
}
