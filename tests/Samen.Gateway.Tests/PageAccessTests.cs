using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Samen.Gateway.Access;
using Samen.Gateway.Pages.Kit;
using Samen.Web;

namespace Samen.Gateway.Tests;

public sealed partial class PageAccessTests
{
    private const string Seats = "PUT /municipalities/v1/municipalities/{code}/council/seats";
    private const string Entry = "PUT /partners/v1/partners/{id}";
    private static readonly Guid Partner = Guid.Parse("0197a000-0000-7000-8000-000000000001");

    [Fact]
    public void Every_operation_that_a_page_asks_about_is_in_the_access_table()
    {
        var asked = Sources().SelectMany(text => Asked().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();
        asked.Count.ShouldBeGreaterThan(30);
        asked.Except(AccessTable.Rows.Select(row => row.Operation)).ShouldBeEmpty();
    }

    [Fact]
    public void No_page_asks_for_a_role() =>
        Sources().SelectMany(text => RoleChecks().Matches(text)).Select(match => match.Value).ShouldBeEmpty();

    /// <summary>The framework answers 500 for a value that does not fit another type.</summary>
    [Fact]
    public void What_a_page_takes_from_its_address_is_text() =>
        Sources()
            .SelectMany(text => QueryParameters().Matches(text))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ShouldBe(["string?"]);

    [Fact]
    public void A_role_of_a_municipality_opens_an_operation_for_that_municipality_only()
    {
        var me = Someone(Roles.CouncilClerk, municipality: "GM0363");
        me.May(Seats, "GM0363").ShouldBeTrue();
        me.May(Seats).ShouldBeTrue();
        me.May(Seats, "GM0344").ShouldBeFalse();
        me.MayForAll(Seats).ShouldBeFalse();
    }

    [Fact]
    public void A_role_of_a_partner_opens_an_operation_for_that_partner_only()
    {
        var me = Someone(Roles.PartnerUser, partner: Partner);
        me.May(Entry, Partner).ShouldBeTrue();
        me.May(Entry, Guid.Empty).ShouldBeFalse();
        me.MayForAll(Entry).ShouldBeFalse();
    }

    [Fact]
    public void A_role_that_acts_for_all_opens_an_operation_everywhere()
    {
        Someone(Roles.Admin).May(Seats, "GM0344").ShouldBeTrue();
        Someone(Roles.PartnerManager).MayForAll(Entry).ShouldBeTrue();
    }

    [Fact]
    public void Without_the_role_or_its_municipality_nothing_opens()
    {
        Someone(Roles.FundManager).May(Seats, "GM0363").ShouldBeFalse();
        Someone(Roles.CouncilClerk).May(Seats).ShouldBeFalse();
        new Me(new HttpContextAccessor { HttpContext = new DefaultHttpContext() }).May(Seats, "GM0363").ShouldBeFalse();
    }

    [Fact]
    public void Every_role_of_a_route_has_its_row() =>
        AccessTable.Rows.SelectMany(row => row.Roles).Distinct().Where(role => Roles.Of(role) is null).ShouldBeEmpty();

    private static Me Someone(string role, string? municipality = null, Guid? partner = null)
    {
        List<Claim> claims = [new("role", role)];
        if (municipality is not null)
            claims.Add(new("municipality", municipality));
        if (partner is { } id)
            claims.Add(new("partner", id.ToString()));
        var context = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test")) };
        return new Me(new HttpContextAccessor { HttpContext = context });
    }

    private static IEnumerable<string> Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.GetFiles("Samen.sln").Length == 0)
            folder = folder.Parent!;
        var pages = Path.Combine(folder.FullName, "gateway", "Pages");
        return Directory
            .GetFiles(pages, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor") || f.EndsWith(".cs"))
            .Select(File.ReadAllText);
    }

    [GeneratedRegex("\\bMay(?:ForAll)?\\(\\s*\"([^\"]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\[SupplyParameterFromQuery[^\]]*\]\s*(?:public )(\S+) ")]
    private static partial Regex QueryParameters();

    [GeneratedRegex("\\bMe\\.(Is|Has)\\w*\\(|\\bIsInRole\\(|\\bHeld\\.\\w+\\(")]
    private static partial Regex RoleChecks();
}
