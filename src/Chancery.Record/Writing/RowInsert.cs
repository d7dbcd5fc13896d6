using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Chancery.Record.Writing;

/// <summary>Inserts rows of one table through a prepared statement, with the columns and conversions of the EF model.</summary>
/// <remarks>An order of magnitude quicker than change tracking, and it cannot drift from the schema: the model is its only source.</remarks>
internal sealed class RowInsert : IDisposable
{
    private readonly DbCommand _command;
    private readonly (IClrPropertyGetter Getter, ValueConverter? Converter, DbParameter Parameter)[] _columns;

    /// <param name="entity">The table's entity in the model.</param>
    /// <param name="transaction">The transaction to write in.</param>
    /// <param name="ignoreExisting">True to leave a row with the same key as it is.</param>
    public RowInsert(IEntityType entity, DbTransaction transaction, bool ignoreExisting)
    {
        _command = transaction.Connection!.CreateCommand();
        _command.Transaction = transaction;
        IProperty[] properties = [.. entity.GetProperties()];
        _columns = [.. properties.Select((property, i) =>
        {
            DbParameter parameter = _command.CreateParameter();
            parameter.ParameterName = "$" + i;
            _command.Parameters.Add(parameter);
            return (property.GetGetter(), property.GetTypeMapping().Converter, parameter);
        })];
        string verb = ignoreExisting ? "INSERT OR IGNORE" : "INSERT";
        string names = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        string values = string.Join(", ", _columns.Select(column => column.Parameter.ParameterName));
#pragma warning disable CA2100 // Names come from the model, values go through parameters.
        _command.CommandText = $"{verb} INTO \"{entity.GetTableName()}\" ({names}) VALUES ({values})";
#pragma warning restore CA2100
        _command.Prepare();
    }

    /// <summary>Inserts a row.</summary>
    public void Insert(object row)
    {
        foreach ((IClrPropertyGetter getter, ValueConverter? converter, DbParameter parameter) in _columns)
        {
            object? value = getter.GetClrValue(row);
            parameter.Value = (value is null || converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
