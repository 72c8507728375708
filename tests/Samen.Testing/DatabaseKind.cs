namespace Samen.Testing;

/// <summary>The databases that a store must run on.</summary>
public enum DatabaseKind
{
    /// <summary>Always there.</summary>
    Sqlite,

    /// <summary>Where <c>SAMEN_TEST_SQLSERVER</c> names a server, or Docker can give one; else the test is skipped.</summary>
    SqlServer,
}
