using System.Net;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Tenants;

/// <summary>Whether somebody has a photo is read off the status alone (wire sheet 5.2).</summary>
public sealed class PhotoReadingTests
{
    private const string Line = "GET /v1.0/users/u1/photo";

    [Fact]
    public async Task A_redirect_means_that_there_is_one_and_is_not_followed()
    {
        await using var connection = new Connection();
        var found = new HttpResponseMessage(HttpStatusCode.Found);
        found.Headers.Location = new Uri("https://storage.example/picture");
        connection.LineWorks.On(Line, found);

        Assert.True(await connection.Tenant.HasPhotoAsync("u1", CancellationToken.None));
        Assert.Equal([Line], connection.LineWorks.Lines);
    }

    [Fact]
    public async Task Not_found_means_that_there_is_none()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(Line, 404, "PHOTO_NOT_FOUND");

        Assert.False(await connection.Tenant.HasPhotoAsync("u1", CancellationToken.None));
    }

    [Fact]
    public async Task A_refusal_says_nothing_about_the_photo()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(Line, 403, "FORBIDDEN");

        await Assert.ThrowsAsync<TenantUnavailableException>(() => connection.Tenant.HasPhotoAsync("u1", CancellationToken.None));
    }

    [Fact]
    public async Task Employee_number_and_external_key_are_read_where_there_are_any()
    {
        await using var connection = new Connection();
        connection.LineWorks.On("GET /v1.0/users/u1", """{"userId":"u1","employeeNumber":"0061","userExternalKey":"staff-0061"}""").On("GET /v1.0/users/u2", """{"userId":"u2","employeeNumber":null}""");

        var (one, other) = (await connection.Tenant.ReadUserAsync("u1", CancellationToken.None), await connection.Tenant.ReadUserAsync("u2", CancellationToken.None));

        Assert.Equal(("0061", "staff-0061"), (one!.EmployeeNumber, one.ExternalKey));
        Assert.Equal(("", ""), (other!.EmployeeNumber, other.ExternalKey));
    }
}
