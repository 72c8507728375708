using Samen.Gateway.Portal;

namespace Samen.Gateway.Tests;

/// <summary>What the portal for developers carries.</summary>
public sealed class PortalTests
{
    [Fact]
    public void Every_sample_is_there_in_each_language_that_has_it()
    {
        PortalTexts
            .Samples.Select(sample => $"{sample.Name} {sample.Language}")
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "read C#",
                "read TypeScript",
                "read curl",
                "token C#",
                "token TypeScript",
                "token curl",
                "webhook C#",
                "webhook TypeScript",
                "write C#",
                "write TypeScript",
                "write curl",
            ]);
        PortalTexts.Samples.ShouldAllBe(sample => sample.Text.Contains("SAMEN_", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[contracts](contracts/README.md)", "<p>contracts</p>")]
    [InlineData("[**Two** words](../x.md#y)", "<p><strong>Two</strong> words</p>")]
    [InlineData("[here](/ontwikkelaars)", "<p><a href=\"/ontwikkelaars\">here</a></p>")]
    [InlineData("[there](https://semver.org/)", "<p><a href=\"https://semver.org/\">there</a></p>")]
    public void A_link_to_a_file_that_is_not_served_is_its_text(string markdown, string html) =>
        PortalTexts.Html(markdown).Trim().ShouldBe(html);
}
