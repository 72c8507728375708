using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
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
    public async Task All_that_comes_for_one_address_within_a_while_is_one_mail(DatabaseKind kind)
    {
        var clock = Clock;
        await using var box = Mailbox.Open(Mailbox.FreePort());
        await using var samen = await Started(kind, clock, box.Port);
        await AdaAndBea(samen);
        await Person(samen, "GM0363", "was@amsterdam.example", new DateOnly(2020, 6, 1)); // Ended that day.
        await Person(samen, "GM0014", Ada.ToUpperInvariant(), null); // For two municipalities: once.
        var assembly = await samen.Convened();
        await samen.Convened();
        box.Mails.ShouldBeEmpty("it waits for more");
        clock.Advance(TimeSpan.FromMinutes(16));
        await Patience.Until(() => box.Mails.Count == 2);
        box.Mails.Select(m => m.To.Mailboxes.Single().Address).Order().ShouldBe([Ada, Bea]);
        var mail = box.Mails.First();
        (mail.Subject, mail.From.Mailboxes.Single().Address).ShouldBe(("Samen: 2 berichten", "samen@samen.example"));
        mail.TextBody!.ShouldContain("Uitnodiging: Algemene ledenvergadering op 25 september 2020");
        mail.TextBody!.ShouldContain("Uiterste moment voor amendementen: 14 september 2020 om 12.00 uur.");
        mail.TextBody!.ShouldContain($"https://samen.example/vergaderingen/{assembly.Id}");
        mail.HtmlBody!.ShouldContain($"<a href=\"https://samen.example/vergaderingen/{assembly.Id}\">");
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
    public async Task What_is_urgent_goes_at_once_and_what_was_sent_is_seen_by_administrators_until_it_is_cleared(DatabaseKind kind)
    {
        // On the day of the assembly.
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 9, 25, 10, 0, 0, TimeSpan.Zero));
        await using var box = Mailbox.Open(Mailbox.FreePort());
        await using var samen = await Started(kind, clock, box.Port);
        await AdaAndBea(samen);
        var item = await samen.Opened();
        await Patience.Until(() => box.Mails.Count == 2);
        box.Mails.Last().TextBody!.ShouldContain("De stemming is open: Verhuisbalie");
        await samen.Close(item.Id);
        clock.Advance(TimeSpan.FromMinutes(16));
        await Patience.Until(() => box.Mails.Count == 4);
        (box.Mails.Last().Subject, box.Mails.Last().TextBody!.Contains("verworpen", StringComparison.Ordinal)).ShouldBe(
            ("Uitslag: Verhuisbalie is verworpen", true)
        );
        var sent = await samen.Admin.Fetch<MailView[]>($"{Path}?status=Sent");
        sent.ShouldAllBe(m => m.Status == MailStatus.Sent && m.Attempts == 1 && m.Reason == null);
        sent.Length.ShouldBe(4);
        box.Mails.Select(m => m.MessageId).ShouldBe(sent.Select(m => $"{m.Id:N}@samen.example"), ignoreOrder: true);
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
        clock.Advance(TimeSpan.FromMinutes(16));
        await Mails(samen, mails => mails.Count(m => m.Status == MailStatus.Sent) == 2);
        await samen.Admin.DeleteAsync($"{RegisterPath}/GM0363/representatives/{bea}");
        await samen.Admin.DeleteAsync($"{RegisterPath}/GM0088/representatives/{ada}");
        (await samen.Admin.Fetch<MailView[]>(Path)).Select(m => m.Address).Distinct().ShouldBe([Ada]);
    }

    [Fact]
    public async Task A_motion_that_is_taken_over_is_told_with_who_did_so_and_why()
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        // On the day of the assembly.
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 9, 25, 10, 0, 0, TimeSpan.Zero));
        await using var samen = await Started(DatabaseKind.Sqlite, clock, box.Port, ("Samen:Mail:DigestMinutes", "0"));
        await Person(samen, "GM0088", Ada, null);
        await samen.TakeOver((await samen.Secretary.Create<AgendaItemView>(Items, Motion("GM0088", (await samen.Convened()).Id))).Id);
        await Patience.Until(() => box.Mails.Any(m => m.Subject == "Uitslag: Motie over open standaarden is overgenomen"));
        var text = box.Mails.Single(m => m.Subject!.StartsWith("Uitslag", StringComparison.Ordinal)).TextBody!;
        text.ShouldContain("is niet gestemd, want zij is overgenomen.");
        text.ShouldContain($"Door: {TakingOver.TakenOverBy}");
        text.ShouldContain($"Reden: {TakingOver.Reason}");
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
        await using var samen = await Started(DatabaseKind.Sqlite, clock, box.Port, ("Samen:Mail:DigestMinutes", "0"));
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
        await using var samen = await Started(
            DatabaseKind.Sqlite,
            clock,
            port,
            ("Samen:Mail:DigestMinutes", "0"),
            ("Samen:Mail:GiveUpHours", "1")
        );
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
    public async Task A_deadline_is_told_once_three_working_days_before()
    {
        // The deadline for amendments of 25 September 2020 is Monday 14 September: three working days before is Wednesday 9.
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 9, 8, 10, 0, 0, TimeSpan.Zero));
        await using var samen = await Started(DatabaseKind.Sqlite, clock, Mailbox.FreePort());
        await Person(samen, "GM0088", Ada, null);
        await samen.Convened();
        (await Reminders(samen, clock)).ShouldBe(0);
        clock.Advance(TimeSpan.FromDays(1));
        (await Reminders(samen, clock)).ShouldBe(2); // Amendments and motions.
        (await Reminders(samen, clock)).ShouldBe(2);
        clock.Advance(TimeSpan.FromDays(10));
        (await Reminders(samen, clock)).ShouldBe(2);
    }

    [Fact]
    public async Task What_comes_due_of_an_initiative_is_told_once_to_the_municipality_that_leads_it()
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        var clock = Clock;
        await using var samen = await Started(DatabaseKind.Sqlite, clock, box.Port);
        await AdaAndBea(samen);
        var gate = Guid.CreateVersion7(Now);
        var fact = new TermAnnounced(gate, "Verhuisbalie", "GM0363", TermKind.Reaction, new DateOnly(2020, 6, 15), gate);
        await samen.App.Tell("initiatives", fact, fact with { Kind = TermKind.NextGate, GateId = null });
        var database = (MunicipalitiesDatabase)samen.App.Database;
        for (var run = 0; run < 2; run++)
            await MailTerms.Run(database, samen.App.Services.GetRequiredService<MailQueue>(), clock, default);
        clock.Advance(TimeSpan.FromMinutes(16));
        await Patience.Until(() => !box.Mails.IsEmpty);
        var mail = box.Mails.Single();
        mail.To.Mailboxes.Single().Address.ShouldBe(Bea);
        mail.TextBody!.ShouldContain("U kunt tot en met 15 juni 2020 reageren op het besluit.");
        mail.TextBody!.ShouldContain($"https://samen.example/beslismomenten/{gate}");
        mail.TextBody!.ShouldContain($"https://samen.example/initiatieven/{gate}/fasen");
    }

    [Fact]
    public async Task What_concerns_a_municipality_is_mailed_once_to_it_alone_unless_it_is_of_long_ago()
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        var clock = Clock;
        await using var samen = await Started(DatabaseKind.Sqlite, clock, box.Port);
        await AdaAndBea(samen);
        var (need, hidden) = (Guid.CreateVersion7(Now), Guid.CreateVersion7(Now));
        await samen.App.Tell(
            "initiatives",
            new NoticeGiven(Guid.CreateVersion7(Now), NoticeKind.NeedWithdrawn, need, "Verhuisbalie", ["GM0363", "GM9999"]),
            new NoticeGiven(hidden, NoticeKind.OwnerInvited, null, null, ["GM0363"])
        );
        await RunNotices(samen, clock);
        await RunNotices(samen, clock);
        clock.Advance(TimeSpan.FromMinutes(16));
        await Patience.Until(() => !box.Mails.IsEmpty);
        var mail = box.Mails.Single();
        mail.To.Mailboxes.Single().Address.ShouldBe(Bea);
        mail.TextBody!.ShouldContain("Behoefte ingetrokken: Verhuisbalie");
        mail.TextBody!.ShouldContain($"https://samen.example/behoeften/{need}");
        mail.TextBody!.ShouldContain("Uitnodiging om eigenaar te worden");
        mail.TextBody!.ShouldContain("https://samen.example/initiatieven");

        await samen.App.Tell("initiatives", new NoticeGiven(Guid.CreateVersion7(Now), NoticeKind.NeedCommented, need, "Oud", ["GM0363"]));
        clock.Advance(TimeSpan.FromDays(8));
        await RunNotices(samen, clock);
        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        (await reading.One<int>("SELECT COUNT(*) FROM notice")).ShouldBe(0);
        (await reading.One<int>("SELECT COUNT(*) FROM mail_message")).ShouldBe(2);
    }

    [Fact]
    public void Every_notice_has_a_text_and_leads_to_a_page()
    {
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var mail = NoticeTexts.Of(
                new Notice
                {
                    Kind = kind,
                    Title = "Verhuisbalie",
                    SubjectId = Guid.Empty,
                }
            );
            (mail.Title.Length, mail.Text.Contains("Verhuisbalie", StringComparison.Ordinal)).ShouldBe(
                (Math.Min(mail.Title.Length, 200), true)
            );
            mail.Path!.ShouldEndWith($"/{Guid.Empty}");
        }
    }

    private static Task RunNotices(MunicipalitiesApp samen, TimeProvider clock) =>
        MailNotices.Run(
            (MunicipalitiesDatabase)samen.App.Database,
            samen.App.Services.GetRequiredService<MailQueue>(),
            clock,
            CancellationToken.None
        );

    [Fact]
    public async Task Without_a_mail_server_nothing_waits_and_the_log_says_so_once()
    {
        await using var samen = await Start();
        await Person(samen, "GM0088", Ada, null);
        await samen.Convened();
        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        (await reading.One<int>("SELECT COUNT(*) FROM mail_message")).ShouldBe(0);
        samen.App.Logs.Count(line => line.Contains("sends no mail", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("Samen:Mail:Port", "0")]
    [InlineData("Samen:Mail:From", "geen adres")]
    [InlineData("Samen:Mail:KeptDays", "-1")]
    [InlineData("Samen:Municipalities:Notifications:ReminderWorkingDays", "51")]
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
        var mail = Write(Letters.Of(Messages, Now));
        mail.Bcc.ShouldBeEmpty();
        mail.HtmlBody!.ShouldContain("&lt;b&gt;Titel");
        mail.HtmlBody!.ShouldContain("<p>a &amp; b</p>");
    }

    [Fact]
    public void A_mail_that_is_written_again_has_the_same_id_and_one_without_an_address_is_not_written()
    {
        var letter = Letters.Of(Messages, Now);
        Write(letter).MessageId.ShouldBe(Write(letter).MessageId);
        Should.Throw<ParseException>(() => Write(letter with { Address = "geen adres" }));
    }

    private static readonly MailMessage[] Messages =
    [
        new()
        {
            Id = Guid.CreateVersion7(Now),
            Address = Ada,
            Title = "<b>Titel</b>\r\nBcc: x@example.org",
            Body = "a & b",
            Path = "/x",
            QueuedAt = Now,
        },
    ];

    private static MimeMessage Write(Letter letter) =>
        Letters.Write(
            letter,
            Messages,
            new MailSettings { From = "Samen <samen@samen.example>" },
            new PublicSite(new Uri("https://samen.example/"))
        );

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

    /// <summary>Runs the job and counts all reminders so far.</summary>
    private static async Task<int> Reminders(MunicipalitiesApp samen, TimeProvider clock)
    {
        await RemindOfDeadlines.Run(
            samen.App.Services.GetRequiredService<MunicipalitiesDatabase>(),
            samen.App.Services.GetRequiredService<MailQueue>(),
            new NotificationSettings(),
            clock,
            CancellationToken.None
        );
        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        return await reading.One<int>("SELECT COUNT(*) FROM mail_message WHERE title NOT LIKE 'Uitnodiging%'");
    }

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
