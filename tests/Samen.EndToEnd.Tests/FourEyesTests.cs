using System.Net.Http.Headers;
using Samen.Contracts.Funding;
using Samen.Contracts.Gateway;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>Two steps take two people, whichever keys they hold.</summary>
public sealed class FourEyesTests(SharedSite shared)
{
    [Fact]
    public async Task Another_key_of_the_same_person_is_no_second_person_nor_is_a_machine()
    {
        var site = await shared.Started;
        var person = Guid.Parse(await site.IdOf("fund-manager"));
        var proposed = await site.As("fund-manager")
            .Create<CreditorAccountView>(
                "/funding/v1/creditors/GM0599/accounts",
                new ProposeCreditorAccountRequest
                {
                    AccountName = "Gemeente Rotterdam",
                    Iban = "NL91ABNA0417164300",
                    Evidence = "Gebeld met een nummer dat al bekend was.",
                }
            );
        var path = $"/funding/v1/creditor-accounts/{proposed.Id}/confirmation";
        foreach (var owner in (Guid?[])[person, null])
        {
            using var second = await KeyOf(site, owner);
            await second.SendBody("POST", path).ShouldRefuse(409, "second-person");
        }
        var confirmed = await site.As("fund-deputy").Act<CreditorAccountView>(path);
        (confirmed.ProposedBy, confirmed.DecidedBy).ShouldBe((person.ToString(), await site.IdOf("fund-deputy")));
    }

    private static async Task<HttpClient> KeyOf(Site site, Guid? person)
    {
        var key = await site.As("admin")
            .Create<ApiKeyCreated>(
                "/gateway/v1/api-keys",
                new CreateApiKeyRequest
                {
                    Name = "another key",
                    Roles = ["FundManager"],
                    Person = person,
                }
            );
        var client = site.As();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Key);
        return client;
    }
}
