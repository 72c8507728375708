using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Bank details of creditors count once a second person confirms them; all that was is kept.</summary>
public sealed class CreditorTests
{
    [Theory, EveryDatabase]
    public async Task What_one_proposes_another_confirms_and_what_was_is_kept(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.Register(("GM0344", 357_597));
        var first = await fund.Propose("GM0344");
        (first.Iban, first.AllowedActions.Single()).ShouldBe((Camt.Utrecht, "Withdraw"));
        await fund.Manager.SendBody("POST", $"{PaymentApp.Accounts}/{first.Id}/confirmation").ShouldRefuse(409, "second-person");
        await fund
            .Manager.SendBody("POST", "/funding/v1/creditors/GM0344/accounts", PaymentApp.Account)
            .ShouldRefuse(409, "creditor-waits");
        await fund
            .Deputy.SendBody("POST", $"{PaymentApp.Accounts}/{first.Id}/confirmation", ifMatch: "\"7\"")
            .ShouldRefuse(412, "stale-version");
        await fund.Deputy.Act<CreditorAccountView>($"{PaymentApp.Accounts}/{first.Id}/confirmation");
        await fund.Trust("GM0344", PaymentApp.Account with { Iban = Camt.Amersfoort });
        (await fund.Manager.Pages<CreditorAccountView>($"{PaymentApp.Accounts}?creditor=GM0344&limit=1"))
            .Select(a => (a.Iban, a.Status))
            .ShouldBe([(Camt.Amersfoort, CreditorAccountStatus.Confirmed), (Camt.Utrecht, CreditorAccountStatus.Replaced)]);
    }

    [Theory, EveryDatabase]
    public async Task They_are_refused_by_another_or_withdrawn_by_who_proposed_them(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.Register(("GM0344", 357_597));
        var (refusal, first) = (new RefuseCreditorAccountRequest { Reason = "Het nummer klopt niet." }, await fund.Propose("GM0344"));
        await fund.Manager.SendBody("POST", $"{PaymentApp.Accounts}/{first.Id}/refusal", refusal).ShouldRefuse(409, "second-person");
        await fund.Deputy.SendBody("POST", $"{PaymentApp.Accounts}/{first.Id}/withdrawal").ShouldRefuse(403, "not-your-entry");
        (await fund.Deputy.Act<CreditorAccountView>($"{PaymentApp.Accounts}/{first.Id}/refusal", refusal)).Reason.ShouldBe(refusal.Reason);
        var second = await fund.Propose("GM0344");
        await fund.Manager.Act<CreditorAccountView>($"{PaymentApp.Accounts}/{second.Id}/withdrawal");
        await fund.Deputy.SendBody("POST", $"{PaymentApp.Accounts}/{second.Id}/confirmation").ShouldRefuse(409, "wrong-state");
    }

    [Fact]
    public async Task An_account_that_cannot_be_is_refused()
    {
        await using var fund = await FundApp.Start(settings: InvoiceApp.Seller);
        await fund.Register(("GM0344", 357_597));
        const string path = "/funding/v1/creditors/GM0344/accounts";
        await fund
            .Manager.SendBody("POST", path, PaymentApp.Account with { Iban = "NL55BNGH0285000012" })
            .ShouldRefuse(400, "invalid-request", "/iban format");
        await fund
            .Manager.SendBody("POST", path, PaymentApp.Account with { Iban = Camt.Own })
            .ShouldRefuse(400, "invalid-request", "/iban own-account");
        await fund
            .Manager.SendBody("POST", path, "{}")
            .ShouldRefuse(400, "invalid-request", "/accountName required", "/iban required", "/evidence required");
        await fund.Manager.SendBody("POST", "/funding/v1/creditors/GM9999/accounts", PaymentApp.Account).ShouldRefuse(404, "not-found");
    }
}
