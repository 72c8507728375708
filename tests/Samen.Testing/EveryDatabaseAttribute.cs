namespace Samen.Testing;

/// <summary>Runs a theory with one <see cref="DatabaseKind"/> parameter on every database.</summary>
public sealed class EveryDatabaseAttribute : EveryAttribute<DatabaseKind>;
