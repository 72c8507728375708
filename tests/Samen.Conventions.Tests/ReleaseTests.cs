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

    /// <summary>The version of the APIs is their own: a release of the program that changes no API leaves it.</summary>
    [Fact]
    public void The_version_of_the_APIs_is_that_of_their_paths()
    {
        foreach (var store in Repository.Stores)
        {
            var document = System.Text.Json.Nodes.JsonNode.Parse(Repository.Read($"contracts/openapi/{store}.json"))!;
            var major = document["servers"]![0]!["url"]!.GetValue<string>().Split("/v")[^1];
            document["info"]!["version"]!.GetValue<string>().ShouldStartWith($"{major}.");
        }
    }

    private static string Existing(string path)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Repository.Root, path)), $"There is no {path} yet.");
        return Repository.Read(path);
    }
}
