using System.Text.Json;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Samen.Gateway.Portal;

/// <summary>What the portal for developers shows, built in.</summary>
internal static class PortalTexts
{
    private static readonly Lazy<IReadOnlyList<ErrorCode>> ErrorsRead = new(() => Json<ErrorCode>("errors.json"));
    private static readonly Lazy<IReadOnlyList<Term>> TermsRead = new(() => Json<Term>("glossary.json"));
    private static readonly Lazy<IReadOnlyList<Sample>> SamplesRead = new(() =>
        [.. ReadSamples("curl"), .. ReadSamples("C#"), .. ReadSamples("TypeScript")]
    );
    private static readonly Lazy<string> ChangelogRead = new(() => Html(Text("CHANGELOG.md")));

    public static IReadOnlyList<ErrorCode> Errors => ErrorsRead.Value;

    public static IReadOnlyList<Term> Terms => TermsRead.Value;

    public static IReadOnlyList<Sample> Samples => SamplesRead.Value;

    /// <summary>As HTML, from our own file alone.</summary>
    public static string Changelog => ChangelogRead.Value;

    /// <summary>Markdown of our own as HTML. A link to another file of the sources is its text: the site doesn't serve them.</summary>
    public static string Html(string markdown)
    {
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
        var document = Markdown.Parse(markdown, pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !Leads(link.Url)).ToList())
            link.ReplaceBy(new ContainerInline());
        return document.ToHtml(pipeline);
    }

    private static bool Leads(string? url) => url is ['/' or '#', ..] || Uri.TryCreate(url, UriKind.Absolute, out _);

    private static IEnumerable<Sample> ReadSamples(string language)
    {
        var folder = $"samples/{language}/";
        return from resource in typeof(PortalTexts).Assembly.GetManifestResourceNames()
            where resource.StartsWith(folder, StringComparison.Ordinal)
            select new Sample(Path.GetFileNameWithoutExtension(resource).ToLowerInvariant(), language, Text(resource));
    }

    private static IReadOnlyList<T> Json<T>(string name) =>
        JsonSerializer.Deserialize<IReadOnlyList<T>>(Text(name), JsonSerializerOptions.Web)!;

    /// <summary>The text of a built-in file.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(PortalTexts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
