using System.Net;
using System.Text;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class ProblemTests(HostingApp fixture)
{
    private const string Plan = """
        {"title":"Een plan","track":"ScaleUp","societalGoal":"Een doel van formaat",
         "benefitHoursPerYear":1,"benefitCentsPerYear":2,"oneOffCents":3,"yearlyCents":4,
         "needId":"0190a4a0-0000-7000-8000-000000000001","leadMunicipality":"GM0344"}
        """;

    [Fact]
    public async Task A_good_plan_is_accepted() =>
        (await fixture.Officer.PostJson("/things/v1/plans", Plan)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("", "", "format")]
    [InlineData("{", "", "format")]
    [InlineData("[]", "", "format")]
    [InlineData("{\"title\":}", "/title", "format")]
    [InlineData("{\"title\":\"x\"", "", "format")]
    [InlineData("{\"title\":7}", "/title", "format")]
    [InlineData("{\"colour\":\"red\"}", "/colour", "unknown")]
    [InlineData("{\"a/b~c\":\"red\"}", "/a~1b~0c", "unknown")]
    [InlineData("{\"title\":\"one\",\"title\":\"two\"}", "/title", "duplicate")]
    [InlineData("{\"title\":\"one\",\"TITLE\":\"two\"}", "/TITLE", "unknown")]
    [InlineData("{\"oneOffCents\":\"12\"}", "/oneOffCents", "format")]
    [InlineData("{\"oneOffCents\":1.5}", "/oneOffCents", "format")]
    [InlineData("{\"oneOffCents\":1e999}", "/oneOffCents", "format")]
    [InlineData("{\"oneOffCents\":99999999999999999999}", "/oneOffCents", "format")]
    [InlineData("{\"track\":1}", "/track", "format")]
    [InlineData("{\"track\":\"1\"}", "/track", "format")]
    [InlineData("{\"track\":\"Sideways\"}", "/track", "format")]
    [InlineData("{\"needId\":\"no-guid\"}", "/needId", "format")]
    [InlineData("{\"otherOwnerMunicipalities\":[\"GM0001\",5]}", "/otherOwnerMunicipalities/1", "format")]
    [InlineData("{\"otherOwnerMunicipalities\":\"GM0001\"}", "/otherOwnerMunicipalities", "format")]
    public async Task A_body_that_is_not_what_the_document_says_is_refused_by_field(string body, string field, string code)
    {
        var problem = await (await fixture.Officer.PostJson("/things/v1/plans", body)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        // An empty body has no field to name. In one that can be read further on, other faults are named too.
        if (body.Length > 0)
            problem.Fields().ShouldContain($"{field} {code}");
    }

    [Fact]
    public async Task The_word_null_is_not_a_body() =>
        await (await fixture.Officer.PostJson("/things/v1/plans", "null")).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-request");

    [Fact]
    public async Task A_body_deeper_than_any_document_is_refused() =>
        await (await fixture.Officer.PostJson("/things/v1/plans", $"{{\"title\":{new string('[', 5000)}")).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var content = new ByteArrayContent([.. "{\"title\":\""u8, 0xff, 0xfe, 0x00, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");
        await (await fixture.Officer.PostAsync("/things/v1/plans", content)).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task All_wrong_fields_are_named_at_once()
    {
        var body = Plan.Replace("Een plan", new string('x', 201), StringComparison.Ordinal)
            .Replace("\"oneOffCents\":3", "\"oneOffCents\":-1", StringComparison.Ordinal)
            .Replace("\"track\":\"ScaleUp\",", "", StringComparison.Ordinal)
            .Replace("\"GM0344\"", "\"Utrecht\"", StringComparison.Ordinal);
        var problem = await (await fixture.Officer.PostJson("/things/v1/plans", body)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        problem
            .Fields()
            .ShouldBe(["/title length", "/track required", "/oneOffCents range", "/leadMunicipality format"], ignoreOrder: true);
    }

    /// <summary>An unknown and a repeated field, two wrong types, no such choice; missing, out of range, too short; a rule.</summary>
    [Fact]
    public async Task Faults_of_every_kind_are_named_in_one_answer()
    {
        const string body = """
            {
              "title": "x", "colour": "red", "a/b": 1, "track": "Sideways", "societalGoal": 7, "oneOffCents": -1, "oneOffCents": 2,
              "yearlyCents": "4", "benefitHoursPerYear": -5, "needId": null,
              "leadMunicipality": "GM0344", "otherOwnerMunicipalities": ["GM0344"]
            }
            """;
        var problem = await (await fixture.Officer.PostJson("/things/v1/plans", body)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        string[] json =
        [
            "/colour unknown",
            "/a~1b unknown",
            "/track format",
            "/societalGoal format",
            "/oneOffCents duplicate",
            "/yearlyCents format",
        ];
        string[] attributes = ["/title length", "/benefitHoursPerYear range", "/benefitCentsPerYear required", "/needId required"];
        problem.Fields().ShouldBe([.. json, .. attributes, "/otherOwnerMunicipalities twice"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{\"otherOwnerMunicipalities\":[5,\"GM0001\",true]}", "/otherOwnerMunicipalities/0", "/otherOwnerMunicipalities/2")]
    [InlineData("{\"track\":null,\"oneOffCents\":[],\"title\":{}}", "/oneOffCents", "/title")]
    public async Task A_value_that_is_wrong_is_not_also_called_missing(string body, params string[] wrong)
    {
        var problem = await (await fixture.Officer.PostJson("/things/v1/plans", body)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        var fields = problem.Fields();
        foreach (var field in wrong)
        {
            fields.ShouldContain($"{field} format");
            fields.ShouldNotContain($"{field} required");
        }
        fields.ShouldContain("/needId required");
    }

    [Fact]
    public async Task A_body_with_a_fault_is_explained_the_same_with_an_idempotency_key()
    {
        const string body = """{"title":7,"colour":"red"}""";
        var problem = await (await fixture.Officer.PostJson("/things/v1/plans", body, "explained-twice")).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        problem.Fields().ShouldContain("/title format");
        problem.Fields().ShouldContain("/colour unknown");
    }

    [Fact]
    public async Task An_empty_place_in_a_list_is_named()
    {
        var body = Plan.Replace("\"needId\"", "\"otherOwnerMunicipalities\":[\"GM0001\",null],\"needId\"", StringComparison.Ordinal);
        var problem = await (await fixture.Officer.PostJson("/things/v1/plans", body)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        problem.Fields().ShouldBe(["/otherOwnerMunicipalities/1 required"]);
    }

    [Fact]
    public async Task Spaces_are_not_a_title()
    {
        var body = Plan.Replace("Een plan", "      ", StringComparison.Ordinal);
        var problem = await (await fixture.Officer.PostJson("/things/v1/plans", body)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        problem.Fields().ShouldBe(["/title required"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("the-key")]
    public async Task A_body_over_one_megabyte_is_413(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/things/v1/things")
        {
            Content = new StringContent(Requests.Need(new string('x', SamenHost.MaxBody)), Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        request.Headers.ExpectContinue = true; // Else the connection ends while the client still sends.
        await (await fixture.Officer.SendAsync(request)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/xml")]
    public async Task Another_content_type_is_415(string type) =>
        await (
            await fixture.Officer.PostAsync("/things/v1/things", new StringContent(Requests.Need("other type"), Encoding.UTF8, type))
        ).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Theory]
    [InlineData("/")]
    [InlineData("/things/v1")]
    [InlineData("/things/v1/nothing")]
    [InlineData("/things/v2/things")]
    [InlineData("/things/v1/things/not-a-guid")]
    [InlineData("/things/v1/things/0190a4a0-0000-7000-8000-000000000001")]
    public async Task What_is_not_there_is_404_for_everybody(string path)
    {
        await (await fixture.App.Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await fixture.Officer.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_wrong_method_is_405_with_the_right_ones()
    {
        var response = await fixture.App.Anonymous.DeleteAsync("/things/v1/things");
        await response.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        response.Content.Headers.Allow.ShouldBe(["GET", "POST"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_route_that_forgot_to_say_who_may_lets_nobody_in()
    {
        await (await fixture.App.Anonymous.GetAsync("/things/v1/forgotten")).ShouldBeProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
        await (await fixture.App.As(Roles.Admin).GetAsync("/things/v1/forgotten")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/problem+json")]
    [InlineData("text/html, */*;q=0.5")]
    public async Task What_goes_wrong_inside_stays_inside_and_is_logged(string accept)
    {
        var client = fixture.Officer;
        client.DefaultRequestHeaders.Add("Accept", accept);
        var response = await client.PostJson("/things/v1/broken", Requests.Need($"broken for {accept}"));
        var problem = await response.ShouldBeProblem(HttpStatusCode.InternalServerError, "internal-error");
        problem.ToString().ShouldNotContain("hunter2");
        problem.ToString().ShouldNotContain("   at ");
        fixture.App.Logs.ShouldContain(line => line.Contains("hunter2") && line.Contains(accept));
    }

    [Fact]
    public async Task A_refusal_is_readable_for_who_asks_for_something_else_than_json()
    {
        var client = fixture.App.Anonymous;
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        await (await client.GetAsync("/things/v1/things")).ShouldBeProblem(HttpStatusCode.NotAcceptable, "not-acceptable");
        await (await client.GetAsync("/things/v1/things/")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Answers_are_not_cached_framed_or_sniffed()
    {
        var response = await fixture.App.Anonymous.GetAsync("/things/v1/things");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task The_document_is_readable_from_any_origin()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/things/v1/openapi.json");
        request.Headers.Add("Origin", "https://example.org");
        var response = await fixture.App.Anonymous.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        text.ShouldContain("\"/things/{id}\"");
        var schemas = System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("Problem").GetProperty("properties").TryGetProperty("errors", out _).ShouldBeTrue();
        var plan = schemas.GetProperty("ThingPlan").GetProperty("properties");
        plan.GetProperty("title").GetProperty("type").GetString().ShouldBe("string");
        plan.GetProperty("track").GetProperty("$ref").GetString().ShouldEndWith("/Track");
        plan.GetProperty("provenAtMunicipality").GetProperty("type").EnumerateArray().Select(t => t.GetString()).ShouldContain("null");
    }
}
