using Samen.Testing;
using Samen.Web;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Who may not spend, and who may not see who does.</summary>
public sealed class SpendingRefusalTests(RefusalFixture fixture) : IClassFixture<RefusalFixture>
{
    private const string Id = "0190a4a0-0000-7000-8000-000000000001";

    private readonly FundApp fund = fixture.Fund;

    [Theory]
    [InlineData("budget-mandates", false)]
    [InlineData($"budget-mandates/{Id}/confirmation", false)]
    [InlineData($"budget-mandates/{Id}/refusal", false)]
    [InlineData($"budget-mandates/{Id}/withdrawal", false)]
    [InlineData($"budget-mandates/{Id}/ending", false)]
    [InlineData("obligations", true)]
    [InlineData($"obligations/{Id}/revision", true)]
    [InlineData($"obligations/{Id}/approval", true)]
    [InlineData($"obligations/{Id}/refusal", true)]
    [InlineData($"obligations/{Id}/withdrawal", true)]
    [InlineData($"obligations/{Id}/ending", true)]
    [InlineData("purchase-invoices", true)]
    [InlineData($"purchase-invoices/{Id}/approval", true)]
    [InlineData($"purchase-invoices/{Id}/refusal", true)]
    [InlineData($"purchase-invoices/{Id}/withdrawal", true)]
    [InlineData($"purchase-invoices/{Id}/reversal", false)]
    [InlineData("line-transfers", true)]
    [InlineData($"line-transfers/{Id}/refusal", true)]
    [InlineData($"line-transfers/{Id}/withdrawal", true)]
    [InlineData($"line-transfers/{Id}/reversal", true)]
    public async Task Others_do_not_spend(string path, bool holders)
    {
        await fund.Anybody.SendBody("POST", $"/funding/v1/{path}", "{}").ShouldRefuse(401, "unauthenticated");
        string[] spenders = holders ? [Roles.FundManager, Roles.BudgetHolder] : [Roles.FundManager];
        foreach (var role in Roles.All.Except(spenders))
            await As(role).SendBody("POST", $"/funding/v1/{path}", "{}").ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Only_a_budget_holder_approves_a_transfer()
    {
        foreach (var role in Roles.All.Except([Roles.BudgetHolder]))
            await As(role).SendBody("POST", $"/funding/v1/line-transfers/{Id}/approval").ShouldRefuse(403, "forbidden");
    }

    [Theory]
    [InlineData("budget-mandates", 200)]
    [InlineData($"budget-mandates/{Id}", 404)]
    [InlineData($"obligations/{Id}/changes", 404)]
    public async Task Who_may_approve_what_and_who_did_is_not_for_everybody(string path, int otherwise)
    {
        await fund.Anybody.GetAsync($"/funding/v1/{path}").ShouldRefuse(401, "unauthenticated");
        foreach (var role in Roles.All.Except([Roles.FundManager, Roles.Auditor, Roles.BudgetHolder]))
            await As(role).GetAsync($"/funding/v1/{path}").ShouldRefuse(403, "forbidden");
        foreach (var role in new[] { Roles.FundManager, Roles.Auditor, Roles.BudgetHolder })
            Assert.Equal(otherwise, (int)(await As(role).GetAsync($"/funding/v1/{path}")).StatusCode);
    }

    [Theory]
    [InlineData("obligations")]
    [InlineData("purchase-invoices")]
    [InlineData("line-transfers")]
    public Task What_is_not_there_is_not_found(string noun) =>
        fund.Anybody.GetAsync($"/funding/v1/{noun}/{Id}").ShouldRefuse(404, "not-found");

    private HttpClient As(string role) => fund.App.As(role, "GM0344", "MunicipalSecretary");
}
