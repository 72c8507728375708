namespace Samen.Storage;

/// <summary>
/// Rows of which the audit log says which a change added and removed, with what was in them: the record has a property for each
/// column to tell of. They are inserted with VALUES; a row that is removed and inserted again in one transaction was changed.
/// </summary>
/// <param name="table">In snake_case.</param>
/// <param name="key">The properties that name a row within the table.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedRowsAttribute(string table, params string[] key) : Attribute
{
    /// <summary>In snake_case.</summary>
    public string Table => table;

    /// <summary>The properties that name a row within the table.</summary>
    public IReadOnlyList<string> Key => key;
}
