using System.Net;

namespace Samen.Gateway.Tests;

/// <summary>The pages of a municipality while services are away: what can't be shown is named, and the rest is there.</summary>
public sealed class MunicipalPageTests
{
    private const string Page = $"/gemeenten/{BackendRegister.Code}";

    [Fact]
    public async Task The_page_names_what_is_away_and_shows_the_rest()
    {
        await using var app = await GatewayApp.WithBackends("municipalities");
        var page = await app.Anonymous.GetStringAsync(Page);
        page.ShouldContain("357.597 inwoners");
        page.ShouldContain("Er is nog geen vergadering gepland");
        foreach (
            var part in new[]
            {
                "Wat we betalen",
                "Gezamenlijke voorzieningen",
                "Wat het oplevert",
                "Behoeften",
                "Mensen en uren",
                "Bijdragen aan het fonds",
            }
        )
            page.ShouldContain($"{part}: nu niet beschikbaar");
    }

    [Fact]
    public async Task A_cover_sheet_says_what_it_could_not_read()
    {
        await using var app = await GatewayApp.WithBackends("municipalities");
        var sheet = await app.Anonymous.GetStringAsync($"{Page}/oplegger");
        sheet.ShouldContain("<th scope=\"row\">Wat betalen we?</th><td>nu niet beschikbaar</td>");
        sheet.ShouldContain("<th scope=\"row\">Hoe stemden we?</th><td>niets</td>");
    }

    [Fact]
    public async Task A_comparison_is_named_as_away_and_no_file_is_made_of_it()
    {
        await using var app = await GatewayApp.WithBackends("municipalities");
        (await app.Anonymous.GetStringAsync($"/gemeenten/vergelijken?met={BackendRegister.Code}")).ShouldContain(
            "Bijdragen aan het fonds: nu niet beschikbaar"
        );
        using var file = await app.Anonymous.GetAsync(new Uri(app.Address, $"/gemeenten/vergelijken/lijst.csv?met={BackendRegister.Code}"));
        file.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Without_the_register_there_is_no_page()
    {
        await using var app = await GatewayApp.Start();
        using var page = await app.Anonymous.GetAsync(new Uri(app.Address, Page));
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
