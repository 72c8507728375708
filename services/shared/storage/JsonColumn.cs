using System.Data;
using System.Text.Json;
using Dapper;

namespace Samen.Storage;

/// <summary>
/// Keeps a record as JSON in a text column, for what is only ever read and written whole. A store registers it for its type.
/// </summary>
public sealed class JsonColumn<T> : SqlMapper.TypeHandler<T>
    where T : class
{
    /// <summary>Registers the type; doing so again is harmless.</summary>
    public static void Register() => SqlMapper.AddTypeHandler(new JsonColumn<T>());

    /// <inheritdoc/>
    public override T? Parse(object value) => JsonSerializer.Deserialize<T>((string)value, JsonSerializerOptions.Web);

    /// <inheritdoc/>
    public override void SetValue(IDbDataParameter parameter, T? value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        parameter.DbType = DbType.String;
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
    }
}
