using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Texts;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// What a <c>publiccode.yml</c> says about software, as far as an entry of a product can hold it (version 0.x, yml.publiccode.tools).
/// </summary>
/// <param name="Product">The entry.</param>
/// <param name="Version">The newest version; null: the file names none.</param>
internal sealed record Publiccode(ProductRequest Product, ProductVersionRequest? Version)
{
    private const int MostDescription = 1000;

    /// <summary>Reads a file.</summary>
    /// <returns>What it says, or every fault: not YAML, or not what the standard demands.</returns>
    public static (Publiccode? Read, IReadOnlyList<Fault> Faults) Read(string text, DateOnly today)
    {
        var (file, unreadable) = PubliccodeYaml.Read(text);
        if (file is null)
            return (null, unreadable);
        var faults = new List<Fault>();
        if (Text(file, "publiccodeYmlVersion") is not { } standard)
            Miss("publiccodeYmlVersion");
        else if (standard != "0" && !standard.StartsWith("0.", StringComparison.Ordinal))
            faults.Add(new Fault("", "unknown", $"publiccodeYmlVersion is {standard}; only 0.x is supported."));
        if (Text(file, "name") is not { Length: >= 2 and <= 100 } name)
            Miss("name", "of 2 to 100 characters");
        else
            file["name"] = name;
        if (!IsHttps(Text(file, "url")))
            Miss("url", "with an https address of the source code");
        if (Text(file, "landingURL") is { } landing && !IsHttps(landing))
            Miss("landingURL", "with an https address, or none");
        if (Text(Map(file, "legal"), "license") is not { Length: >= 2 and <= 100 })
            Miss("legal.license");
        var described = Described(Map(file, "description"));
        if (Text(described, "shortDescription") is not { } description)
            Miss("description with a shortDescription");
        else
            file["shortDescription"] = description;
        DateOnly? released = null;
        if (Text(file, "releaseDate") is { } date)
        {
            if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                released = day;
            else
                Miss("releaseDate", "as 2026-01-31, or none");
        }
        var status = Text(file, "developmentStatus");
        if (status is not ("concept" or "development" or "beta" or "stable" or "obsolete"))
            Miss("developmentStatus", "of concept, development, beta, stable or obsolete");
        if (faults.Count > 0)
            return (null, faults);
        var product = new ProductRequest
        {
            Name = Text(file, "name")!.Trim(),
            Description = TextElements.Cut(Text(file, "shortDescription")!, MostDescription),
            Website = Text(file, "landingURL"),
            Repository = Text(file, "url"),
            Licence = Text(Map(file, "legal"), "license"),
        };
        faults.AddRange(FaultsOf(product));
        if (Text(file, "softwareVersion") is not { } label)
            return (new Publiccode(product, null), faults);
        var from = released ?? today;
        var version = new ProductVersionRequest
        {
            Label = label,
            InDevelopmentFrom = status is "concept" or "development" or "beta" ? from : null,
            InUseFrom = status == "stable" ? from : null,
            EndOfSupportFrom = status == "obsolete" ? from : null,
        };
        faults.AddRange(FaultsOf(version));
        return (new Publiccode(product, version), faults);

        void Miss(string what, string how = "") =>
            faults.Add(new Fault("", "required", $"Must have {what}{(how.Length > 0 ? $" {how}" : "")}."));
    }

    /// <summary>What would be wrong with the request if the client had sent it.</summary>
    private static IEnumerable<Fault> FaultsOf(object request)
    {
        try
        {
            Validation.Check(request);
            return [];
        }
        catch (Refused refused)
        {
            return refused.Errors.Select(e => new Fault(e.Field[1..], e.Code, e.Message));
        }
    }

    /// <summary>The Dutch description, else the English one, else any.</summary>
    private static Dictionary<object, object?>? Described(Dictionary<object, object?>? descriptions) =>
        descriptions is null
            ? null
            : Map(descriptions, "nl")
                ?? Map(descriptions, "en")
                ?? descriptions.Values.OfType<Dictionary<object, object?>>().FirstOrDefault();

    private static Dictionary<object, object?>? Map(Dictionary<object, object?>? map, string key) =>
        map?.GetValueOrDefault(key) as Dictionary<object, object?>;

    private static string? Text(Dictionary<object, object?>? map, string key) =>
        map?.GetValueOrDefault(key) is string { Length: > 0 } text ? text : null;

    private static bool IsHttps(string? text) => text is { Length: <= 500 } && new HttpsUrlAttribute().IsValid(text);
}
