using MimeKit;
using Samen.Contracts.Gateway;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>Mail says what home says: one for each person, over all services.</summary>
public sealed class DigestTests
{
    private const string Who = "ict-gm0344",
        Address = "ict@utrecht.example";

    [Fact]
    public async Task What_waits_in_the_services_comes_in_one_mail_and_again_only_with_something_new()
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        await using var site = Site.AllInOne(
            "--Samen:Mail:Host=127.0.0.1",
            $"--Samen:Mail:Port={box.Port}",
            "--Samen:Gateway:Digests:AtOnceMinutes=0"
        );
        await site.Start();
        await Draft(site, "Een melding zonder formulier");
        var browser = await site.SignedIn(Who);
        (await (await browser.Send("/account", "post", ("digest", "AtOnce"), ("language", "nl"))).Text()).ShouldContain(
            "Uw keuze is bewaard."
        );
        await Reach(site);
        var mail = await Next(site, box, 1);
        mail.To.Mailboxes.Single().Address.ShouldBe(Address);
        mail.TextBody!.ShouldContain("Dit wacht op u als ambtenaar van een gemeente in Utrecht");
        mail.TextBody!.ShouldContain("Leg de behoefte vast: Een melding zonder formulier");
        (await (await browser.GetAsync("/", TestContext.Current.CancellationToken)).Text()).ShouldContain("Een melding zonder formulier");

        await Draft(site, "Parkeren met de telefoon");
        mail = await Next(site, box, 2);
        mail.TextBody!.ShouldContain("Parkeren met de telefoon");
        mail.TextBody!.ShouldContain("Een melding zonder formulier", customMessage: "it still waits");
        var leave = new Uri(mail.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;
        (await site.As().PostAsync(leave, null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        (await Person(site)).Digest.ShouldBe(DigestRhythm.Never);
    }

    private static async Task<MimeMessage> Next(Site site, Mailbox box, int count)
    {
        await Patience.Until(
            () => box.Mails.Count == count,
            () => $"{box.Mails.Count} mails: {string.Join(", ", box.Mails.Select(m => m.Subject))}\n{site.Log}",
            seconds: 90
        );
        return box.Mails.Last();
    }

    private static Task<NeedDraftView> Draft(Site site, string title) =>
        site.As(Who)
            .Create<NeedDraftView>(
                "/initiatives/v1/need-drafts",
                new DraftNeedRequest
                {
                    MunicipalityCode = "GM0344",
                    Title = title,
                    Description = "Inwoners melden het nu met een formulier.",
                }
            );

    /// <summary>Gives the person an address, and changes nothing else.</summary>
    private static async Task Reach(Site site)
    {
        var person = await Person(site);
        var request = new RevisePersonRequest
        {
            Email = Address,
            Roles = person.Roles,
            Municipality = person.Municipality,
            Office = Enum.Parse<Office>(person.Office!),
        };
        await site.As("admin").SendBody("PUT", $"/gateway/v1/people/{person.Id}", request, ifMatch: "*").Read<PersonView>();
    }

    private static async Task<PersonView> Person(Site site) =>
        (await site.As("admin").Pages<PersonView>("/gateway/v1/people")).Single(person => person.Name == Who);
}
