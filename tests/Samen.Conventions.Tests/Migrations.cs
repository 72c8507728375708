using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Samen.Conventions.Tests;

/// <summary>The migrations that an assembly carries.</summary>
internal static class Migrations
{
    /// <summary>Name and text of each script, in order.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Of(Assembly assembly, string dialect)
    {
        var marker = $".Migrations.{dialect}.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.Contains(marker, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                    return (n[(n.IndexOf(marker, StringComparison.Ordinal) + marker.Length)..], reader.ReadToEnd());
                }),
        ];
    }

    /// <summary>The assemblies whose migrations make up the database of a service or the gateway.</summary>
    public static IReadOnlyList<Assembly> AssembliesOf(string name) => Repository.DatabaseOf(name).Migrations;

    /// <summary>A migrated SQLite database of a service or the gateway, in memory as long as the connection is open.</summary>
    public static SqliteConnection Sqlite(string name)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var (_, sql) in AssembliesOf(name).SelectMany(a => Of(a, "sqlite")))
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        return connection;
    }
}
