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
}
