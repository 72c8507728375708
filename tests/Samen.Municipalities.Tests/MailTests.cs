using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Testing;
using Samen.Web;
using SmtpServer.Protocol;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Mail to those concerned, through a real mail server.</summary>
public class MailTests
{
    private const string Ada = "ada@schiermonnikoog.example",
        Bea = "bea@amsterdam.example";
    private const string Path = "/municipalities/v1/mails";
    private static readonly DateTimeOffset Now = new(2020, 6, 1, 10, 0, 0, TimeSpan.Zero);

    private static FakeTimeProvider Clock => new(Now);

    [Theory, EveryDatabase]
    public async Task Who_speaks_for_a_municipality_is_told_of_an_assembly_once(DatabaseKind kind)
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        await using var samen = await Started(kind, Clock, box.Port);
        await AdaAndBea(samen);
        await Person(samen, "GM0363", "was@amsterdam.example", new DateOnly(2020, 6, 1)); // Ended that day.
        await Person(samen, "GM0014", Ada.ToUpperInvariant(), null); // For two municipalities: once.
        var assembly = await samen.Convened();
        await Patience.Until(() => box.Mails.Count == 2);
        box.Mails.Select(m => m.To.Mailboxes.Single().Address).Order().ShouldBe([Ada, Bea]);
        var mail = box.Mails.First();
        (mail.Subject, mail.From.Mailboxes.Single().Address).ShouldBe(
            ("Uitnodiging: Algemene ledenvergadering op 25 september 2020", "samen@samen.example")
        );
        mail.TextBody!.ShouldContain("Uiterste moment voor amendementen: 14 september 2020 om 12.00 uur.");
        mail.TextBody!.ShouldContain($"https://samen.example/vergaderingen/{assembly.Id}");
        mail.HtmlBody!.ShouldContain($"<a href=\"https://samen.example/vergaderingen/{assembly.Id}\">");
        (mail.Body!.Headers["Content-Language"], mail.Headers["List-Unsubscribe"]).ShouldBe(("nl", null));
    }

    [Fact]
    public async Task What_no_longer_holds_or_is_not_held_is_told_at_once_with_the_reason()
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 9, 25, 10, 0, 0, TimeSpan.Zero));
        await using var samen = await Started(DatabaseKind.Sqlite, clock, box.Port);
        await AdaAndBea(samen);
        var item = await samen.Opened();
        await samen.AnnulOpening(item.Id).Read<AgendaItemView>();
        await Patience.Until(() => Text().Contains("De stemming is ongeldig: Verhuisbalie", StringComparison.Ordinal));
        Text().ShouldContain($"Reden: {Because.Reason}");
        await samen.Acclaim(item.Id);
        await samen.AnnulClosing(item.Id).Read<AgendaItemView>();
        await Patience.Until(() => Text().Contains("De uitslag geldt niet meer: Verhuisbalie", StringComparison.Ordinal));
        await samen.Secretary.Act<AssemblyView>($"{Assemblies}/{item.AssemblyId}/cancellation", Because);
        await Patience.Until(() => Text().Contains("Afgelast: Algemene ledenvergadering van 25 september 2020", StringComparison.Ordinal));

        string Text() => string.Join('\n', box.Mails.Select(m => $"{m.Subject}\n{m.TextBody}"));
    }

    [Theory, EveryDatabase]
    public async Task What_was_sent_is_seen_by_administrators_until_it_is_cleared_and_its_text_is_not_kept(DatabaseKind kind)
    {
        var clock = Clock;
        await using var box = Mailbox.Open(Mailbox.FreePort());
        await using var samen = await Started(kind, clock, box.Port);
        await AdaAndBea(samen);
        await samen.Convened();
        var sent = await Mails(samen, mails => mails.Count(m => m.Status == MailStatus.Sent) == 2);
        sent.ShouldAllBe(m => m.Attempts == 1 && m.Reason == null);
        box.Mails.Select(m => m.MessageId).ShouldBe(sent.Select(m => $"{m.Id:N}@samen.example"), ignoreOrder: true);
        await using (var reading = await samen.App.Database.Read(CancellationToken.None))
            (await reading.One<int>("SELECT COUNT(*) FROM mail WHERE text_json IS NOT NULL")).ShouldBe(0);
        await samen.Secretary.GetAsync(Path).ShouldRefuse(403, "forbidden");
        clock.Advance(TimeSpan.FromDays(31));
        await Patience.Until(async () => (await samen.Admin.Fetch<MailView[]>(Path)).Length == 0);
    }

    [Theory, EveryDatabase]
    public async Task Who_is_erased_is_in_no_mail_and_what_went_to_an_address_that_somebody_else_has_stays(DatabaseKind kind)
    {
        var clock = Clock;
        await using var box = Mailbox.Open(Mailbox.FreePort());
        await using var samen = await Started(kind, clock, box.Port);
        var (ada, bea) = await AdaAndBea(samen);
        await Person(samen, "GM0014", Ada.ToUpperInvariant(), null);
        await samen.Convened();
        await Mails(samen, mails => mails.Count(m => m.Status == MailStatus.Sent) == 2);
        await samen.Admin.DeleteAsync($"{RegisterPath}/GM0363/representatives/{bea}");
        await samen.Admin.DeleteAsync($"{RegisterPath}/GM0088/representatives/{ada}");
        (await samen.Admin.Fetch<MailView[]>(Path)).Select(m => m.Address).Distinct().ShouldBe([Ada]);
    }

    [Fact]
    public async Task Who_is_refused_for_good_is_given_up_and_who_is_refused_for_now_gets_it_later_once()
    {
        var clock = Clock;
        var busy = true;
        await using var box = Mailbox.Open(Mailbox.FreePort(), address => address == Ada
                ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such mailbox")
            : busy ? new SmtpResponse((SmtpReplyCode)451, "try later")
            : null);
        await using var samen = await Started(DatabaseKind.Sqlite, clock, box.Port);
        await Person(samen, "GM0088", Ada, null);
        await Person(samen, "GM0363", Bea, null);
        await samen.Convened();
        var given = await Mails(samen, mails =>
            mails.Any(m => m.Status == MailStatus.GivenUp) && mails.Any(m => m.Attempts == 1 && m.Status == MailStatus.Waiting)
        );
        var gone = given.Single(m => m.Status == MailStatus.GivenUp);
        (gone.Address, gone.NextAt, gone.SentAt).ShouldBe((Ada, null, null));
        gone.Reason!.ShouldContain("no such mailbox");
        given.Single(m => m.Address == Bea).Reason!.ShouldContain("try later");
        busy = false;
        clock.Advance(TimeSpan.FromMinutes(2));
        await Patience.Until(() => !box.Mails.IsEmpty);
        await Mails(samen, mails => mails.Single(m => m.Address == Bea) is { Status: MailStatus.Sent, Attempts: 2 });
        box.Mails.Single().To.Mailboxes.Single().Address.ShouldBe(Bea);
    }

    [Fact]
    public async Task A_server_that_is_down_first_gets_all_later_and_one_that_stays_down_is_given_up()
    {
        var clock = Clock;
        var port = Mailbox.FreePort();
        await using var samen = await Started(DatabaseKind.Sqlite, clock, port, ("Samen:Mail:GiveUpHours", "1"));
        await Person(samen, "GM0088", Ada, null);
        await samen.Convened();
        await Mails(samen, mails => mails is [{ Attempts: 1, Status: MailStatus.Waiting }]);
        await using (var box = Mailbox.Open(port))
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            await Patience.Until(() => box.Mails.Count == 1);
            await Mails(samen, mails => mails is [{ Attempts: 2, Status: MailStatus.Sent }]);
        }
        await samen.Convened();
        for (var attempt = 1; ; attempt++)
        {
            var mail = (await Mails(samen, mails => mails.Length == 2 && mails[0].Attempts >= attempt))[0];
            if (mail.Status == MailStatus.GivenUp)
                break;
            clock.Advance(mail.NextAt!.Value - clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        }
        (await Mails(samen, _ => true))[0].Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_waits_and_the_log_says_so_once()
    {
        await using var samen = await Start();
        await Person(samen, "GM0088", Ada, null);
        await samen.Convened();
        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        (await reading.One<int>("SELECT COUNT(*) FROM mail")).ShouldBe(0);
        samen.App.Logs.Count(line => line.Contains("sends no mail", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("Samen:Mail:Port", "0")]
    [InlineData("Samen:Mail:From", "geen adres")]
    [InlineData("Samen:Mail:KeptDays", "-1")]
    [InlineData("Samen:Municipalities:Notices:KeptDays", "0")]
    [InlineData("Samen:Attachments:Folder", "documenten")]
    public async Task A_wrong_setting_stops_the_start(string name, string value)
    {
        var builder = SamenHost.CreateBuilder([$"--{name}={value}"], "Samen.Municipalities", "http://127.0.0.1:0");
        builder.AddMunicipalities();
        await using var app = builder.Build();
        Should
            .Throw<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate())
            .Message.ShouldContain(name[..name.LastIndexOf(':')]);
    }

    [Fact]
    public void What_a_mail_says_is_text_in_its_html_too_and_its_subject_is_one_line()
    {
        var mail = Write(Letters.Of(Text, Ada, Now));
        mail.Bcc.ShouldBeEmpty();
        mail.HtmlBody!.ShouldContain("&lt;b&gt;Titel");
        mail.HtmlBody!.ShouldContain("<p>a &amp; b</p>");
        mail.HtmlBody!.ShouldContain("Omdat &lt;dit&gt;");
        mail.Headers["List-Unsubscribe"].ShouldBe("<https://samen.example/weg?a=1&b=2>");
        mail.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
    }

    [Fact]
    public void A_mail_that_is_written_again_has_the_same_id_and_one_without_an_address_is_not_written()
    {
        var letter = Letters.Of(Text, Ada, Now);
        Write(letter).MessageId.ShouldBe(Write(letter).MessageId);
        Should.Throw<ParseException>(() => Write(letter with { Address = "geen adres" }));
    }

    private static readonly MailText Text = MailText.Of(
        "<b>Titel</b>\r\nBcc: x@example.org",
        "a & b",
        "/x",
        "Omdat <dit> een proef is."
    ) with
    {
        Leave = "/weg?a=1&b=2",
    };

    private static MimeMessage Write(Letter letter) =>
        Letters.Write(letter, new MailSettings { From = "Samen <samen@samen.example>" }, new PublicSite(new Uri("https://samen.example/")));

    private static Task<MunicipalitiesApp> Started(DatabaseKind kind, TimeProvider clock, int port, params (string, string)[] settings) =>
        Start(
            kind,
            clock,
            [
                ("Samen:PublicUrl", "https://samen.example"),
                ("Samen:Mail:Host", "127.0.0.1"),
                ("Samen:Mail:Port", $"{port}"),
                ("Samen:Mail:From", "Samen <samen@samen.example>"),
                .. settings,
            ]
        );

    private static Task<RepresentativeView> Person(MunicipalitiesApp samen, string code, string email, DateOnly? until) =>
        samen.Named(code, RepresentativeRole.Alderman, until, email);

    private static async Task<(Guid Ada, Guid Bea)> AdaAndBea(MunicipalitiesApp samen) =>
        ((await Person(samen, "GM0088", Ada, null)).Id, (await Person(samen, "GM0363", Bea, null)).Id);

    private static async Task<MailView[]> Mails(MunicipalitiesApp samen, Func<MailView[], bool> hold)
    {
        MailView[] mails = [];
        await Patience.Until(
            async () => hold(mails = (await samen.Admin.Fetch<MailView[]>(Path))),
            () => string.Join('\n', mails.Select(m => m.ToString()))
        );
        return mails;
    }
}
