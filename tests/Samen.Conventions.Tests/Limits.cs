using System.Text.RegularExpressions;

namespace Samen.Conventions.Tests;

/// <summary>
/// How large a thing may be, and what is larger. Two limits are wider than they were first set, since CSharpier gives each
/// argument and each initialiser a line of its own: a verb went from 60 to 80 lines, a rules file from 200 to 260. The table of
/// contents of a service has a line for each noun and each fact that it handles, and 80 is what two screens of an editor show; the
/// facts of a noun fit on two screens too, where a fact with the doc comment of each of its fields takes 20 to 40 lines.
/// </summary>
internal static partial class Limits
{
    private const int Columns = 140,
        Program = 25,
        Contents = 90,
        Verb = 80,
        Rules = 260,
        Store = 300,
        Other = 300,
        Component = 200,
        Facts = 120,
        TestMethod = 30;

    /// <summary>Written by <c>npm run build</c> in gateway/ui.</summary>
    private const string Generated = "gateway/wwwroot/samen.css";

    private static readonly string[] Folders = ["services", "gateway", "contracts", "tests", "deploy"],
        Kinds = ["*.cs", "*.razor", "*.sql", "*.css", "*.csproj", "*.props", "*.http"];

    /// <summary>What exceeds a limit: the limit, the file, and how many lines, columns or types it has.</summary>
    public static IReadOnlyList<string> Exceeded() =>
        [
            .. Folders
                .SelectMany(folder => Kinds.SelectMany(kind => Repository.Files(folder, kind)))
                .SelectMany(file => Of(file, Repository.Read(file).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What one file exceeds.</summary>
    internal static IEnumerable<string> Of(string file, string[] lines)
    {
        if (file != Generated && lines.Count(line => line.Length > Columns) is > 0 and var wide)
            yield return $"columns {file} {wide}";
        if (Lines(file, lines) is var (kind, limit) && lines.Length > limit)
            yield return $"{kind} {file} {lines.Length}";
        if (!file.EndsWith(".cs", StringComparison.Ordinal))
            yield break;
        if (!file.StartsWith("contracts/", StringComparison.Ordinal) && MisplacedTypes(file, lines) is > 0 and var types)
            yield return $"types {file} {types}";
        if (
            file.StartsWith("tests/", StringComparison.Ordinal)
            && TestMethods(lines).Count(length => length > TestMethod) is > 0 and var methods
        )
            yield return $"test-methods {file} {methods}";
    }

    /// <summary>What kind of file it is, and how many lines such a file may have; null: any number.</summary>
    private static (string Kind, int Limit)? Lines(string file, string[] lines)
    {
        var (top, name) = (file[..file.IndexOf('/', StringComparison.Ordinal)], Path.GetFileName(file));
        if (name.EndsWith(".razor", StringComparison.Ordinal))
            return ("component", Component);
        if (!name.EndsWith(".cs", StringComparison.Ordinal) || top == "tests")
            return null;
        if (top == "contracts")
            return lines.Any(line => FactRecord().IsMatch(line)) ? ("facts", Facts) : null;
        if (name == "Program.cs")
            return ("program", Program);
        if (name.EndsWith("Store.cs", StringComparison.Ordinal))
            return ("store", Store);
        if (name.EndsWith("Service.cs", StringComparison.Ordinal))
            return ("contents", Contents);
        if (lines.Any(line => Handler().IsMatch(line)))
            return ("verb", Verb);
        return top == "services" && !file.StartsWith("services/shared/", StringComparison.Ordinal) ? ("rules", Rules) : ("file", Other);
    }

    /// <summary>Top-level types that are not in the file of their name; parts of one type are in <c>Type.Part.cs</c>.</summary>
    private static int MisplacedTypes(string file, string[] lines)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        return lines.Select(line => TopLevelType().Match(line)).Count(match => match.Success && match.Groups[1].Value != name);
    }

    /// <summary>The lengths of the test methods, from the signature to the last line. CSharpier makes the ends easy to find.</summary>
    private static IEnumerable<int> TestMethods(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!TestAttribute().IsMatch(lines[i]))
                continue;
            while (!Signature().IsMatch(lines[i]))
                i++;
            var start = i;
            var isBlock = false;
            while (lines[i] != "    }" && (isBlock || !EndsAt(lines, i)))
                isBlock |= lines[i++] == "    {";
            yield return i - start + 1;
        }
    }

    private static bool EndsAt(string[] lines, int i) => lines[i].EndsWith(';') && (i + 1 == lines.Length || lines[i + 1] is "" or "}");

    [GeneratedRegex(@"^(?:[a-z]+ )*?(?:class|record struct|record|struct|interface|enum|delegate \S+) (\w+)")]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^\s+(?:public|internal) static .*\bHandle\(")]
    private static partial Regex Handler();

    [GeneratedRegex(@"\bIFact\b")]
    private static partial Regex FactRecord();

    [GeneratedRegex(@"^    \[(?:.*[\s,])?(?:Fact|Theory|Property)\b")]
    private static partial Regex TestAttribute();

    [GeneratedRegex(@"^    (?:public|internal|private) ")]
    private static partial Regex Signature();
}
