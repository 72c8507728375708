using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Web;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Samen.Partners;

/// <summary>
/// What a <c>publiccode.yml</c> says about software, as far as an entry of a product can hold it (version 0.x, yml.publiccode.tools).
/// </summary>
/// <param name="Product">The entry.</param>
/// <param name="Version">The newest version; null: the file names none.</param>
internal sealed record Publiccode(ProductRequest Product, ProductVersionRequest? Version)
{
    private const int MostDescription = 1000;

    /// <exception cref="Refused">400 on <c>/publiccode</c>: not YAML, or not what the standard demands; lists every fault.</exception>
    public static Publiccode Read(string text, DateOnly today)
    {
        Dictionary<object, object?> file;
        try
        {
            file = new DeserializerBuilder()
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<Dictionary<object, object?>>(text.TrimStart('\uFEFF'))
                ?? throw Wrong("format", "Is empty.");
        }
        catch (YamlException e)
        {
            throw Wrong("format", $"Is not YAML: line {e.Start.Line}, column {e.Start.Column}.");
        }
        var errors = new List<FieldError>();
        if (Text(file, "publiccodeYmlVersion") is not { } standard)
            Miss("publiccodeYmlVersion");
        else if (standard != "0" && !standard.StartsWith("0.", StringComparison.Ordinal))
            errors.Add(new FieldError("/publiccode", "unknown", $"publiccodeYmlVersion is {standard}; only 0.x is supported."));
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
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
        var product = new ProductRequest
        {
            Name = Text(file, "name")!.Trim(),
            Description = Text(file, "shortDescription") is { Length: > MostDescription } longer
                ? longer[..MostDescription]
                : Text(file, "shortDescription"),
            Website = Text(file, "landingURL"),
            Repository = Text(file, "url"),
            Licence = Text(Map(file, "legal"), "license"),
        };
        Check(product);
        if (Text(file, "softwareVersion") is not { } label)
            return new Publiccode(product, null);
        var from = released ?? today;
        var version = new ProductVersionRequest
        {
            Label = label,
            InDevelopmentFrom = status is "concept" or "development" or "beta" ? from : null,
            InUseFrom = status == "stable" ? from : null,
            EndOfSupportFrom = status == "obsolete" ? from : null,
        };
        Check(version);
        return new Publiccode(product, version);

        void Miss(string what, string how = "") =>
            errors.Add(new FieldError("/publiccode", "required", $"Must have {what}{(how.Length > 0 ? $" {how}" : "")}."));
    }

    /// <summary>Checks the request as if the client had sent it.</summary>
    private static void Check(object request)
    {
        try
        {
            Validation.Check(request);
        }
        catch (Refused refused)
        {
            throw Refused.Invalid([.. refused.Errors.Select(e => new FieldError("/publiccode", e.Code, $"{e.Field[1..]}: {e.Message}"))]);
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

    private static Refused Wrong(string code, string message) => Refused.Invalid("/publiccode", code, message);
}
