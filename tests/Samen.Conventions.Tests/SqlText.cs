using System.Reflection;
using System.Text.RegularExpressions;
using Samen.Storage;

namespace Samen.Conventions.Tests;

/// <summary>One SQL text of a store.</summary>
/// <param name="Name">Class and constant.</param>
/// <param name="Text">As it stands in the source.</param>
internal sealed partial record SqlText(string Name, string Text)
{
    /// <summary>As SQL Server gets it.</summary>
    public string TSql => Expanded(SqlServer.Sql(Text));

    /// <summary>As SQLite gets it.</summary>
    public string Sqlite => Expanded(SqliteDialect.Sql(Text));

    /// <summary>The names of its parameters.</summary>
    public IReadOnlyList<string> Parameters =>
        [.. ParameterName().Matches(TSql).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static Dialect SqlServer { get; } = Dialect.Named("SqlServer");

    private static Dialect SqliteDialect { get; } = Dialect.Named("Sqlite");

    /// <summary>The texts of all stores of an assembly, a list's with no filter, with each and with all.</summary>
    public static IEnumerable<SqlText> Of(Assembly assembly) => Constants(assembly).Concat(Lists(assembly));

    /// <summary>The fields of an assembly that hold a list's query, wherever they are.</summary>
    public static IEnumerable<FieldInfo> ListFields(Assembly assembly) =>
        from type in assembly.GetTypes()
        from field in type.GetFields(Anywhere | BindingFlags.Instance)
        where field.FieldType == typeof(ListQuery)
        select field;

    private const BindingFlags Anywhere = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static IEnumerable<SqlText> Lists(Assembly assembly) =>
        from field in ListFields(assembly)
        where field.IsStatic
        from text in ((ListQuery)field.GetValue(null)!).Variants()
        select new SqlText($"{field.DeclaringType!.Name}.{field.Name}", text);

    private static IEnumerable<SqlText> Constants(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type.Name.EndsWith("Store", StringComparison.Ordinal)
        from field in type.GetFields(Anywhere)
        where field is { IsLiteral: true } && field.FieldType == typeof(string)
        let text = (string)field.GetRawConstantValue()!
        where Statement().IsMatch(text)
        select new SqlText($"{type.Name}.{field.Name}", text);

    /// <summary>Dapper writes a list of parameters where the text says IN @Ids.</summary>
    private static string Expanded(string sql) => InList().Replace(sql, "IN ($1)");

    [GeneratedRegex(@"\bIN\s+(@\w+)")]
    private static partial Regex InList();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|IF|CREATE|ALTER|DROP)\b")]
    private static partial Regex Statement();
}
