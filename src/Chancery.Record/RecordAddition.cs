using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Record.Writing;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Record;

/// <summary>Dispatches being added in one transaction. Nothing is kept until <see cref="Commit"/>.</summary>
public sealed class RecordAddition : IDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly DispatchWriter _writer;
    private readonly string _path;
    private readonly string _added;

    internal RecordAddition(RecordContext context, string path, Instant now)
    {
        _path = path;
        _added = InstantPattern.General.Format(now);
        _transaction = context.Database.BeginTransaction();
        _writer = new DispatchWriter(context, _transaction);
    }

    /// <summary>Adds a dispatch with what it claims.</summary>
    /// <param name="id">The id of its content, the same for the same text, publisher and day.</param>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="claims">Its claims.</param>
    /// <returns>False where the record has it already; nothing changes then.</returns>
    /// <exception cref="RecordException">The record cannot be written.</exception>
    public bool Add(string id, Dispatch dispatch, DispatchClaims claims)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        ArgumentNullException.ThrowIfNull(claims);
        return RecordStore.Guard(_path, () => _writer.Write(id, dispatch, claims, _added));
    }

    /// <summary>Keeps what was added.</summary>
    /// <exception cref="RecordException">The record cannot be written; nothing is kept.</exception>
    public void Commit() => RecordStore.Guard(_path, () =>
    {
        _transaction.Commit();
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _transaction.Dispose();
    }
}
