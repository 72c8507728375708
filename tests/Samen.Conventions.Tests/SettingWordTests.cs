using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts;
using Samen.Settings;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What the pages call settings: each group, field and choice of a service has its words, and no other.</summary>
public sealed class SettingWordTests
{
    public static TheoryData<string> Services => [.. Repository.Services];

    [Theory, MemberData(nameof(Services))]
    public async Task Every_setting_has_its_words(string service)
    {
        await using var app = Endpoints.Build([Repository.SetupOf(service)]);
        var groups = app.Services.GetKeyedServices<SettingGroup>(service).ToList();
        using var json = JsonDocument.Parse(Repository.Read("gateway/Pages/Settings/settings.json"));
        var words = json.RootElement.GetProperty(service);
        Names(words).ShouldBe(groups.Select(group => group.Key), ignoreOrder: true);
        foreach (var group in groups)
        {
            var fields = words.GetProperty(group.Key).GetProperty("fields");
            Names(fields).ShouldBe(group.Fields.Select(field => field.Name), ignoreOrder: true);
            foreach (var field in group.Fields.Where(field => field.Choices.Count > 0))
                Names(fields.GetProperty(field.Name).GetProperty("choices")).ShouldBe(field.Choices, ignoreOrder: true);
            foreach (var field in group.Fields.Where(field => field.Kind == SettingKind.Percentage))
                fields.GetProperty(field.Name).TryGetProperty("unit", out _).ShouldBeTrue(field.Name);
        }
    }

    [Fact]
    public void Every_word_of_a_setting_is_there_in_both_languages()
    {
        using var json = JsonDocument.Parse(Repository.Read("gateway/Pages/Settings/settings.json"));
        var words = Objects(json.RootElement).Where(one => one.TryGetProperty("nl", out _) || one.TryGetProperty("en", out _)).ToList();
        words.Count.ShouldBeGreaterThan(100);
        words.ShouldAllBe(word =>
            word.GetProperty("nl").GetString()!.Length > 0
            && word.GetProperty("en").GetString()!.Length > 0
            && (word.GetProperty("nl").GetString()!.Contains('|') == word.GetProperty("en").GetString()!.Contains('|'))
        );
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(one => one.Name);

    private static IEnumerable<JsonElement> Objects(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(field => Objects(field.Value)).Prepend(element)
            : [];
}
