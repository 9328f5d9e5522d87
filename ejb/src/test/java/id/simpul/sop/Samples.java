package id.simpul.sop;

/** Small SOPs that tests change one line of. */
final class Samples {

    /** Three rows: received, decided, waited for. Line numbers in tests count from its first line. */
    static final String SMALL = """
            formatVersion: 1
            code: contoh
            type: request
            identity:
              nomor: "470/1"
              nama: Contoh
            lanes:
              - { key: lembaga, name: Lembaga, kind: external }
              - { key: staf, name: Staf, kind: internal, position: staf }
              - { key: kepala, name: Kepala, kind: internal, position: kepala }
              - { key: ditjen, name: Ditjen, kind: national }
            steps:
              - key: s01
                no: "1."
                uraian: Menerima surat
                kind: receive
                lanes: [staf]
                recipients: [lembaga]
                kelengkapan: [Surat]
                waktu: 3 Hari
              - key: s02
                no: "2."
                uraian: Memeriksa
                kind: decision
                lanes: [kepala, staf]
                outcomes:
                  - { key: sesuai, label: Sesuai, kind: forward, to: s03 }
                  - { key: perbaikan, label: Kembalikan, kind: return, to: s01, by: [kepala] }
              - key: s03
                no: "3."
                uraian: Menunggu balasan
                kind: wait
                lanes: [ditjen]
                submission: permohonan-akses
                outcomes:
                  - { key: balasan, label: Balasan diterima, kind: forward, to: s04, onReply: any }
              - key: s04
                no: "4."
                uraian: Membaca balasan
                kind: receive
                lanes: [staf]
                outcomes:
                  - { key: disetujui, label: Disetujui, kind: forward, to: s05, onReply: approved }
                  - { key: dilengkapi, label: Diminta melengkapi, kind: return, to: s02, onReply: returned }
                  - { key: ditolak, label: Ditolak, kind: reject, onReply: rejected }
              - key: s05
                no: "5."
                uraian: Menyerahkan
                kind: send
                lanes: [staf]
                waktu: ""
            """;

    /** Two rows, the second closed by the Ditjen's reply. */
    static final String WAIT = """
            formatVersion: 1
            code: contoh
            type: request
            identity: { nomor: "470/1", nama: Contoh }
            lanes:
              - { key: staf, name: Staf, kind: internal, position: staf }
              - { key: ditjen, name: Ditjen, kind: national }
            steps:
              - { key: s01, no: "1.", uraian: Mengirim, kind: send, lanes: [staf], recipients: [ditjen] }
              - key: s02
                no: "2."
                uraian: Menunggu balasan
                kind: wait
                lanes: [ditjen]
                submission: permohonan-akses
                outcomes:
                  - { key: disetujui, label: Disetujui, kind: finish, onReply: approved }
                  - { key: dilengkapi, label: Diminta melengkapi, kind: return, to: s01, onReply: returned }
                  - { key: ditolak, label: Ditolak, kind: reject, onReply: rejected }
            """;

    private Samples() {}
}
