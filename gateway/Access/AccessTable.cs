using System.Text.Json;
using Samen.Gateway.Mandates;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// Who may call what, as the routes of all services declare it: contracts/access.json, which the conventions tests
/// write from these routes and compare with them.
/// </summary>
internal static class AccessTable
{
    /// <summary>One operation of an API; a public one has no scope and no roles.</summary>
    /// <param name="Service">Name of the service, as in its path.</param>
    /// <param name="Method">HTTP method.</param>
    /// <param name="Path">With its parameters in braces.</param>
    /// <param name="Scope">What a client's credential must open.</param>
    /// <param name="Roles">One of them is needed too.</param>
    /// <param name="Deprecated">That it goes away, if it does.</param>
    internal sealed record Row(
        string Service,
        string Method,
        string Path,
        string? Scope,
        IReadOnlyList<string> Roles,
        Deprecation? Deprecated = null
    )
    {
        private readonly string[] segments = Path.Split('/');

        /// <summary>Method and path.</summary>
        public string Operation { get; } = $"{Method} {Path}";

        /// <summary>Where to look for it: only those of one method with as many segments can be meant.</summary>
        public (string, int) Shape => (Method, segments.Length);

        /// <summary>How many segments are not parameters; -1: the path is not of this operation.</summary>
        public int Matches(string method, string[] path)
        {
            if (method != Method || path.Length != segments.Length)
                return -1;
            var literals = 0;
            for (var i = 0; i < segments.Length; i++)
            {
                if (segments[i] is ['{', ..])
                    continue;
                if (!segments[i].Equals(path[i], StringComparison.OrdinalIgnoreCase))
                    return -1;
                literals++;
            }
            return literals;
        }
    }

    public static IReadOnlyList<Row> Rows { get; } = Read();

    private static readonly ILookup<(string, int), Row> Shapes = Rows.ToLookup(row => row.Shape);

    private static readonly Dictionary<string, Row> Operations = Rows.ToDictionary(row => row.Operation);

    /// <summary>The operation of this name, such as <c>GET /funding/v1/budgets</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Row Called(string operation) => Operations[operation];

    /// <summary>Deprecated operations, by the day on which they end.</summary>
    public static IReadOnlyList<Row> Deprecated { get; } =
    [
        .. Rows.Where(row => row.Deprecated is not null)
            .OrderBy(row => row.Deprecated!.Sunset)
            .ThenBy(row => row.Path, StringComparer.Ordinal),
    ];

    /// <summary>The scopes that open at least one operation to one of these roles, in alphabetical order.</summary>
    public static IReadOnlyList<string> ScopesOf(IReadOnlyList<string> roles) =>
        [
            .. Rows.Where(row => row.Scope is not null && row.Roles.Intersect(roles).Any())
                .Select(row => row.Scope!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// The scopes that a key or client with these roles can have: those that the roles open, and for partners and vendors those of
    /// a mandate.
    /// </summary>
    public static IReadOnlyList<string> GrantableTo(IReadOnlyList<string> roles) =>
        roles.Any(role => Roles.Of(role)?.ActsFor == ActsFor.Partner)
            ? [.. ScopesOf(roles).Union(MandateRules.Scopes).Order(StringComparer.Ordinal)]
            : ScopesOf(roles);

    /// <summary>The operation that a request calls, or null: none that the table knows.</summary>
    public static Row? OperationOf(HttpRequest request)
    {
        var path = request.Path.Value!.Split('/');
        var (best, literals) = ((Row?)null, -1);
        foreach (var row in Shapes[(request.Method, path.Length)])
        {
            if (row.Matches(request.Method, path) is var match && match > literals)
                (best, literals) = (row, match);
        }
        return best;
    }

    /// <summary>Whether anybody may read this path.</summary>
    public static bool IsPublic(string path)
    {
        var parts = path.Split('/');
        return Shapes[(HttpMethods.Get, parts.Length)].MaxBy(row => row.Matches(HttpMethods.Get, parts)) is { Scope: null, Roles: [] } best
            && best.Matches(HttpMethods.Get, parts) >= 0;
    }

    /// <summary>The methods by which this path is an operation; HEAD is answered like GET.</summary>
    public static IReadOnlyList<string> MethodsOf(string path)
    {
        var parts = path.Split('/');
        return [.. Rows.Where(row => row.Matches(row.Method, parts) >= 0).Select(row => row.Method).Distinct()];
    }

    private static IReadOnlyList<Row> Read()
    {
        using var stream = typeof(AccessTable).Assembly.GetManifestResourceStream("access.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<Row>>(stream, JsonSerializerOptions.Web)!;
    }
}
