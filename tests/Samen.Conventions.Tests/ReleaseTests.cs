using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

public sealed class ReleaseTests
{
    private static readonly string Version = XDocument
        .Parse(Repository.Read("Directory.Build.props"))
        .Descendants("Version")
        .Single()
        .Value;

    [Fact]
    public void The_licence_is_the_EUPL() => Existing("LICENSE").ShouldContain("EUROPEAN UNION PUBLIC LICENCE v. 1.2", Case.Insensitive);

    [Fact]
    public void The_changelog_tells_of_this_version() => Existing("CHANGELOG.md").ShouldContain(Version);

    [Fact]
    public void Publiccode_names_this_version_and_licence()
    {
        var publiccode = Existing("publiccode.yml");
        Regex.Match(publiccode, @"^softwareVersion:\s*[""']?([^""'\s]+)", RegexOptions.Multiline).Groups[1].Value.ShouldBe(Version);
        publiccode.ShouldContain("EUPL-1.2");
    }

    [Fact]
    public void The_documents_of_the_APIs_name_this_version() =>
        Repository.Read("services/shared/web/OpenApi.cs").ShouldContain($"Version = \"{Version}\"");

    private static string Existing(string path)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Repository.Root, path)), $"There is no {path} yet.");
        return Repository.Read(path);
    }
}
